import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { UnitSettings } from '../../../shared/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import {
  addUnit,
  endOffice,
  getOffice,
  getUnits,
  inviteCoordinator,
  signOutOffice,
  wishFor,
} from '../../connection/units.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { Folded } from '../../ui/Folded.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberRow, Sure } from './MemberRow.tsx';
import { OwnerForm } from './OwnerForm.tsx';
import { ofInvited, ofWished } from './outcomes.ts';
import { SignOutMember } from './SignOutMember.tsx';
import { UnitForm } from './UnitForm.tsx';
import { newUnit } from './unitForm.ts';
import classes from './units.module.css';

interface Props {
  /** What waits to be decided. */
  readonly children: ReactNode;
}

/** The administrator's: the units, and those whose role goes beyond them. Nothing of any meeting. */
export const Office = ({ children }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <Heading level={1} data-size="lg">
        {t('unit.office.title')}
      </Heading>
      {children}
      <Units />
      <OwnerForm />
      <People />
    </div>
  );
};

const Units = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const { answer } = useAnswer(getUnits);
  const { busy, error, ask } = useAsk(
    (settings: UnitSettings) => addUnit(settings),
    ({ unit }) => navigate(addresses.unit(unit)),
  );
  if (answer === undefined) return <Waiting />;
  return (
    <Panel title={t('unit.office.units')} size="large">
      <ul className={classes.members}>
        {(answer.ok ? answer.value : []).map(({ unit, name, leaders }) => (
          <li key={unit} className={classes.member}>
            <strong translate="no">{name}</strong>
            <span className={classes.hint}>{t('unit.office.leaders', { count: leaders })}</span>
            <Link
              href={addresses.unit(unit)}
              className="ds-link"
              aria-label={`${t('unit.office.open')} ${name}`}
            >
              {t('unit.office.open')}
            </Link>
          </li>
        ))}
      </ul>
      <Folded title={t('unit.office.add')}>
        <UnitForm
          start={newUnit(i18n.language === 'nb' ? 'nb' : 'nn')}
          go={t('unit.office.added')}
          busy={busy}
          error={error}
          done={null}
          onSave={ask}
        />
      </Folded>
    </Panel>
  );
};

const People = (): ReactNode => {
  const { t } = useTranslation();
  const { answer, again } = useAnswer(getOffice);
  const { error, ask } = useAsk(endOffice, again);
  const members = answer?.ok ? answer.value : [];
  const administrators = members.filter(({ role, joined }) => role === 'administrator' && joined).length;
  return (
    <Panel title={t('unit.office.people')} size="large">
      <ul className={classes.members}>
        {members.map((member) => (
          <MemberRow key={`${member.account}/${member.role}`} {...member}>
            {member.joined && !member.own && (
              <SignOutMember name={member.name} signOut={() => signOutOffice(member.account)} />
            )}
            {(member.role === 'coordinator' || administrators > 1) && (
              <Sure
                label={t('unit.members.end')}
                about={t('unit.members.endOf', { name: member.name })}
                text={t('unit.members.reallyEnd', { name: member.name })}
                go={t('unit.members.end')}
                onYes={() => ask(member.account)}
              />
            )}
          </MemberRow>
        ))}
      </ul>
      <FormError error={error} />
      <Folded title={t('unit.invite.coordinator')}>
        <InviteForm
          hint={t('unit.invite.coordinatorHint')}
          go={t('unit.invite.go')}
          send={(invitee) => ofInvited(inviteCoordinator(invitee))}
          onDone={again}
        />
      </Folded>
      <Folded title={t('unit.invite.administrator')}>
        <InviteForm
          hint={t('unit.invite.administratorHint')}
          go={t('unit.invite.ask')}
          send={(invitee) => ofWished(wishFor({ kind: 'administrator', invitee }))}
          onDone={again}
        />
      </Folded>
    </Panel>
  );
};
