import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitId } from '../../../shared/ids.ts';
import type { UnitMember, UnitPage } from '../../../shared/units.ts';
import { changeMember, inviteStaff, wishFor } from '../../connection/units.ts';
import { useAccountLinkAddress } from '../../connection/useLinkAddress.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { HandOver } from '../../ui/HandOver.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberRow, Sure } from './MemberRow.tsx';
import { ofInvited, ofWished } from './outcomes.ts';
import { SignOutMember } from './SignOutMember.tsx';
import classes from './units.module.css';

interface Props {
  readonly page: UnitPage;
  /** Something has changed: ask again. */
  readonly onChange: () => void;
}

/** Who belongs to the unit, and who is to. */
export const Members = ({ page, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const { unit, members } = page;
  return (
    <Panel title={t('unit.members.title')} size="large">
      {members.length === 0 && <Paragraph>{t('unit.members.none')}</Paragraph>}
      <ul className={classes.members}>
        {members.map((member) => (
          <Member key={`${member.account}/${member.role}`} unit={unit} member={member} onChange={onChange} />
        ))}
      </ul>
      <Folded title={t('unit.invite.staff')}>
        <InviteForm
          hint={t('unit.invite.staffHint')}
          go={t('unit.invite.go')}
          send={(invitee) => ofInvited(inviteStaff(unit, invitee))}
          onDone={onChange}
        />
      </Folded>
      <Folded title={t('unit.invite.leader')}>
        <InviteForm
          hint={t('unit.invite.leaderHint')}
          go={t('unit.invite.ask')}
          send={(invitee) => ofWished(wishFor({ kind: 'leader', unit, invitee }))}
          onDone={onChange}
        />
      </Folded>
    </Panel>
  );
};

interface MemberProps {
  readonly unit: UnitId;
  readonly member: UnitMember;
  readonly onChange: () => void;
}

const Member = ({ unit, member, onChange }: MemberProps): ReactNode => {
  const { t } = useTranslation();
  const addressOf = useAccountLinkAddress();
  const { account, name, own, alone } = member;
  const [path, setPath] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const ended = useAsk(() => changeMember(unit, account, 'end'), onChange);
  const ownReset = useAsk(
    () => changeMember(unit, account, 'reset'),
    (came) => came.path !== null && setPath(came.path),
  );
  const askedReset = useAsk(
    () => wishFor({ kind: 'reset', unit, account }),
    (came) => {
      if (came.state === 'waiting') setWaiting(true);
      else if (came.path !== null) setPath(came.path);
      onChange();
    },
  );
  return (
    <>
      <MemberRow {...member}>
        {member.joined && (
          <Sure
            label={t('unit.members.reset')}
            about={t('unit.members.resetOf', { name })}
            text={`${t('unit.members.reallyReset', { name })} ${alone ? '' : t('unit.members.resetAsked')}`}
            go={t('unit.members.reset')}
            onYes={() => (alone ? ownReset : askedReset).ask(undefined)}
          />
        )}
        {member.joined && !own && (
          <SignOutMember name={name} signOut={() => changeMember(unit, account, 'signOut')} />
        )}
        <Sure
          label={t('unit.members.end')}
          about={t('unit.members.endOf', { name })}
          text={t('unit.members.reallyEnd', { name })}
          go={t('unit.members.end')}
          onYes={() => ended.ask(undefined)}
        />
        {waiting && <span role="status">{t('unit.invite.waiting')}</span>}
        <FormError error={ended.error ?? ownReset.error ?? askedReset.error} />
      </MemberRow>
      <Dialog open={path !== undefined} title={name} onClose={() => setPath(undefined)}>
        {path !== undefined && <HandOver address={addressOf(path)} name={name} />}
      </Dialog>
    </>
  );
};
