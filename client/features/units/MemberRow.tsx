import { Button, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountLinkAddress } from '../../connection/useLinkAddress.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { HandOver } from '../../ui/HandOver.tsx';
import classes from './units.module.css';

interface Props {
  readonly name: string;
  readonly email: string;
  readonly role: 'leader' | 'staff' | 'administrator' | 'coordinator';
  readonly joined: boolean;
  /** The invitation that is still to be used. */
  readonly path: string | null;
  /** What can be done about this person. */
  readonly children?: ReactNode;
}

/** Somebody with a role, and the link that is still to be handed over. */
export const MemberRow = ({ name, email, role, joined, path, children }: Props): ReactNode => {
  const { t } = useTranslation();
  const addressOf = useAccountLinkAddress();
  const [shown, setShown] = useState(false);
  return (
    <li className={classes.member}>
      <div className={classes.who} translate="no">
        <strong>{name}</strong>
        <span className={classes.hint}>{email}</span>
      </div>
      <div className={classes.tags}>
        <Tag data-size="sm" data-color={role === 'leader' ? 'accent' : 'neutral'}>
          {t(`unit.members.${role}`)}
        </Tag>
        {!joined && <span className={classes.hint}>{t('unit.members.notJoined')}</span>}
      </div>
      <div className={classes.actions}>
        {path !== null && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('unit.members.showLinkOf', { name })}
            onClick={() => setShown(true)}
          >
            {t('unit.members.showLink')}
          </Button>
        )}
        {children}
      </div>
      {path !== null && (
        <Dialog open={shown} title={name} onClose={() => setShown(false)}>
          <HandOver address={addressOf(path)} name={name} />
        </Dialog>
      )}
    </li>
  );
};

/** A question before something that cannot be taken back lightly. */
export const Sure = (props: {
  readonly label: string;
  readonly about: string;
  readonly text: string;
  readonly go: string;
  readonly onYes: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const yes = (): void => {
    setOpen(false);
    props.onYes();
  };
  return (
    <>
      <Button variant="tertiary" data-size="sm" aria-label={props.about} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <Dialog
        open={open}
        title={props.about}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={yes}>{props.go}</Button>
            <Button variant="secondary" onClick={() => setOpen(false)}>
              {t('unit.members.keep')}
            </Button>
          </>
        }
      >
        <Paragraph>{props.text}</Paragraph>
      </Dialog>
    </>
  );
};
