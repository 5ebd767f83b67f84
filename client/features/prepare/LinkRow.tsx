import { Button, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/ids.ts';
import type { SeatLink } from '../../../shared/links.ts';
import { addressOf } from '../../connection/linkAddress.ts';
import { copyText } from '../../ui/copyText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Removal } from '../../ui/Removal.tsx';
import links from './links.module.css';
import classes from './prepare.module.css';

interface Props {
  readonly link: SeatLink;
  readonly name: string;
  readonly base: string;
  readonly onChange: (seat: SeatId, change: 'renew' | 'revoke') => void;
}

/** One link: copy it, show it large, replace it, close it. */
export const LinkRow = ({ link, name, base, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const address = addressOf(base, link.path);
  return (
    <div className={`${classes.row} ${links.link}`}>
      <div className={classes.who}>
        <strong translate="no">{name}</strong>
        <LinkState link={link} />
      </div>
      {!link.revoked && (
        <>
          <CopyButton address={address} name={name} />
          <SendButton address={address} name={name} />
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('prepare.links.qrOf', { name })}
            onClick={() => setShown(true)}
          >
            {t('prepare.links.qr')}
          </Button>
        </>
      )}
      <ChangeButtons link={link} name={name} onChange={onChange} />
      <Dialog open={shown} title={name} onClose={() => setShown(false)}>
        <div className={links.qr}>
          <QrCode text={address} label={t('prepare.links.qrOf', { name })} />
          <p>{t('prepare.links.qrHelp')}</p>
          <code translate="no">{address}</code>
        </div>
      </Dialog>
    </div>
  );
};

const LinkState = ({ link }: { link: SeatLink }): ReactNode => {
  const { t } = useTranslation();
  if (link.revoked) {
    return (
      <Tag data-size="sm" data-color="warning">
        {t('prepare.links.revoked')}
      </Tag>
    );
  }
  return (
    <span className={classes.role}>
      {link.opened ? t('prepare.links.opened') : t('prepare.links.notOpened')}
    </span>
  );
};

const COPIED_MS = 2_500;

const CopyButton = ({ address, name }: { address: string; name: string }): ReactNode => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  const copy = async (): Promise<void> => {
    setCopied(await copyText(address));
    setTimeout(() => setCopied((before) => (before ? undefined : before)), COPIED_MS);
  };
  return (
    <>
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('prepare.links.copyOf', { name })}
        onClick={() => void copy()}
      >
        {copied ? t('prepare.links.copied') : t('prepare.links.copy')}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? t('prepare.links.copied') : ''}
      </span>
      {copied === false && (
        <label className={links.byHand}>
          {t('prepare.links.copyByHand')}
          <input className="ds-input" readOnly value={address} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
};

/** By what the device itself sends with, or else by mail. What is sent is the address and how to use it, and names nobody. */
const SendButton = ({ address, name }: { address: string; name: string }): ReactNode => {
  const { t } = useTranslation();
  const title = t('prepare.links.sendSubject');
  const text = t('prepare.links.sheetHelp');
  const label = t('prepare.links.sendTo', { name });
  if ('share' in navigator) {
    return (
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={label}
        onClick={() => void navigator.share({ title, text, url: address }).catch(() => undefined)}
      >
        {t('prepare.links.send')}
      </Button>
    );
  }
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${text}\n\n${address}`)}`;
  return (
    <Button asChild variant="secondary" data-size="sm">
      <a href={mail} aria-label={label}>
        {t('prepare.links.send')}
      </a>
    </Button>
  );
};

const ChangeButtons = ({ link, name, onChange }: Omit<Props, 'base'>): ReactNode => {
  const { t } = useTranslation();
  const keep = t('prepare.links.keep');
  if (link.revoked) {
    return (
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('prepare.links.renewOf', { name })}
        onClick={() => onChange(link.seat, 'renew')}
      >
        {t('prepare.links.renew')}
      </Button>
    );
  }
  return (
    <>
      <Removal
        words={{
          remove: t('prepare.links.renew'),
          about: t('prepare.links.renewOf', { name }),
          really: t('prepare.links.reallyRenew'),
          keep,
        }}
        onRemove={() => onChange(link.seat, 'renew')}
      />
      <Removal
        words={{
          remove: t('prepare.links.revoke'),
          about: t('prepare.links.revokeOf', { name }),
          really: t('prepare.links.reallyRevoke', { name }),
          keep,
        }}
        onRemove={() => onChange(link.seat, 'revoke')}
      />
    </>
  );
};
