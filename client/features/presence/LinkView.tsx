import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeetingId, PROJECTOR, type SeatId } from '../../../shared/ids.ts';
import { useSection } from '../../connection/hooks.ts';
import { copyText } from '../../ui/copyText.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import classes from './presence.module.css';
import { useLink } from './useLink.ts';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly onBack: () => void;
}

/** One person's own link, to be scanned or typed. */
export const LinkView = ({ meeting, seat, onBack }: Props): ReactNode => {
  const { t } = useTranslation();
  const { link, renew } = useLink(meeting, seat);
  const person = useSection('people')?.people.find((each) => each.id === seat);
  const who = seat === PROJECTOR ? t('presence.projector') : (person?.name ?? '');
  return (
    <div className={classes.link}>
      <h3 className={classes.linkTitle}>{t('presence.linkOf', { who })}</h3>
      {link.kind === 'loading' && <p>{t('presence.loading')}</p>}
      {link.kind === 'failed' && <p>{t('presence.failed')}</p>}
      {link.kind === 'revoked' && <p>{t('presence.revoked')}</p>}
      {link.kind === 'ready' && (
        <div className={classes.code}>
          <QrCode text={link.address} label={t('presence.qr', { who })} />
          <div>
            <Paragraph>{t('presence.linkLead', { who })}</Paragraph>
            <p className={classes.address} translate="no">
              {link.address}
            </p>
            <Copy text={link.address} />
            {link.opened && <p className={classes.words}>{t('presence.opened')}</p>}
          </div>
        </div>
      )}
      <div className={classes.actions}>
        <Button variant="secondary" onClick={onBack}>
          {t('presence.back')}
        </Button>
        {(link.kind === 'ready' || link.kind === 'revoked') && (
          <Button variant="tertiary" onClick={renew}>
            {t('presence.renew')}
          </Button>
        )}
      </div>
    </div>
  );
};

/** Where copying does not work the address stands there, to be marked by hand. */
const Copy = ({ text }: { text: string }): ReactNode => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => setCopied(await copyText(text));
  return (
    <Button variant="secondary" data-size="sm" onClick={() => void copy()}>
      {t(copied ? 'presence.copied' : 'presence.copy')}
    </Button>
  );
};
