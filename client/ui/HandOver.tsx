import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOnlyHere } from '../connection/linkAddress.ts';
import { copyText } from './copyText.ts';
import classes from './HandOver.module.css';
import { QrCode } from './QrCode.tsx';

interface Props {
  readonly address: string;
  /** Whose link it is. */
  readonly name: string;
  /** What to do with it, where that is said otherwise than for a seat. */
  readonly how?: string;
}

/**
 * A link to hand over: as a code to scan, as text to send. The app itself sends nothing. One that opens on this machine
 * alone says so, and has no code: there is nobody to scan it.
 */
export const HandOver = ({ address, name, how }: Props): ReactNode => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const onlyHere = isOnlyHere(address);
  const copy = async (): Promise<void> => setCopied(await copyText(address));
  return (
    <div className={classes.link} data-only-here={onlyHere}>
      {!onlyHere && (
        <div className={classes.code}>
          <QrCode text={address} label={t('ui.handOver.qr', { name })} />
        </div>
      )}
      <div className={classes.text}>
        <Paragraph>
          {onlyHere ? t('ui.handOver.onlyHere') : (how ?? t('ui.handOver.how', { name }))}
        </Paragraph>
        <p className={classes.address} translate="no">
          {address}
        </p>
        <div>
          <Button variant="secondary" onClick={() => void copy()}>
            {t(copied ? 'ui.handOver.copied' : 'ui.handOver.copy')}
          </Button>
          <span className="visually-hidden" role="status">
            {copied ? t('ui.handOver.copied') : ''}
          </span>
        </div>
      </div>
    </div>
  );
};
