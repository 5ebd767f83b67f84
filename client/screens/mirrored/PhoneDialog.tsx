import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import { useLink } from '../../features/presence/useLink.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import classes from './MirroredLead.module.css';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
  readonly onClose: () => void;
}

/**
 * The leader's own seat on a phone. All see the code while it is up, so it works once, and where it was used
 * already a new one is made, which shows out whoever used the old one.
 */
export const PhoneDialog = ({ meeting, seat, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { link, renew } = useLink(meeting, seat);
  const used = link.kind === 'revoked' || (link.kind === 'ready' && link.opened);
  return (
    <Dialog open title={t('projector.mirrored.phone')} onClose={onClose}>
      {link.kind === 'loading' && <p role="status">{t('ui.waiting')}</p>}
      {link.kind === 'failed' && <p role="alert">{t('projector.mirrored.noCode')}</p>}
      {link.kind === 'ready' && !link.opened && (
        <>
          <Paragraph>{t('projector.mirrored.scan')}</Paragraph>
          <div className={classes.code}>
            <QrCode text={link.address} label={t('projector.mirrored.code')} />
          </div>
        </>
      )}
      {used && (
        <>
          <Paragraph>{t('projector.mirrored.used')}</Paragraph>
          <Button variant="secondary" onClick={renew}>
            {t('projector.mirrored.renew')}
          </Button>
        </>
      )}
    </Dialog>
  );
};
