import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inHalves, type JoinCode } from '../../../shared/joining.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSection } from '../../connection/hooks.ts';
import { useLinkAddress } from '../../connection/useLinkAddress.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import classes from './door.module.css';

/** [JO2] The code in two halves, where to type it, and the same as a picture; nothing where the door is closed. */
export const CodeSheet = (): ReactNode => {
  const code = useSection('code') ?? null;
  return code === null ? null : <Sheet code={code} />;
};

/** The same for the wall: large while everybody waits, small beside a meeting that goes on. */
export const WallCode = ({ size }: { readonly size: 'large' | 'small' }): ReactNode => {
  const { t } = useTranslation();
  const code = useSection('code') ?? null;
  if (code === null) return null;
  return (
    <aside className={classes.wall} data-size-of={size} aria-label={t('door.wall')}>
      <Sheet code={code} />
    </aside>
  );
};

const Sheet = ({ code }: { readonly code: JoinCode }): ReactNode => {
  const { t } = useTranslation();
  const addressOf = useLinkAddress();
  const address = addressOf(addresses.knock);
  return (
    <div className={classes.sheet}>
      <div className={classes.qr}>
        <QrCode text={`${address}#${code}`} label={t('door.qr')} />
      </div>
      <div>
        <p className={classes.address} translate="no">
          {t('door.at', { address: address.replace(/^https?:\/\//, '') })}
        </p>
        <p className={classes.code} translate="no">
          <span className="visually-hidden">{t('door.code')} </span>
          {inHalves(code)}
        </p>
      </div>
    </div>
  );
};
