import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/ids.ts';
import type { SeatLink } from '../../../shared/links.ts';
import { addressOf } from '../../connection/linkAddress.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import classes from './LinkSheet.module.css';

interface Props {
  readonly links: readonly SeatLink[];
  readonly nameOf: (seat: SeatId) => string;
  readonly base: string;
  readonly onPrinted: () => void;
}

/** All links on paper, to be cut apart and handed out. There while it is printed, and only on paper. */
export const LinkSheet = ({ links, nameOf, base, onPrinted }: Props): ReactNode => {
  const { t } = useTranslation();
  const printed = useEffectEvent(onPrinted);
  useEffect(() => {
    const done = () => printed();
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, []);
  return createPortal(
    <div className={classes.sheet}>
      {links
        .filter((link) => !link.revoked)
        .map((link) => (
          <section key={link.seat} className={classes.card}>
            <div className={classes.code}>
              <QrCode
                text={addressOf(base, link.path)}
                label={t('prepare.links.qrOf', { name: nameOf(link.seat) })}
              />
            </div>
            <div>
              <h2 translate="no">{nameOf(link.seat)}</h2>
              <p>{t('prepare.links.sheetHelp')}</p>
              <code translate="no">{addressOf(base, link.path)}</code>
            </div>
          </section>
        ))}
    </div>,
    document.body,
  );
};
