import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { ArrivalList } from '../../features/arrival/ArrivalList.tsx';
import { formatDateAndTime } from '../../ui/format.ts';
import classes from './Before.module.css';
import { Remaining } from './Remaining.tsx';

/** Broken off, to go on another day: who is here and that consent holds is asked anew, then the big button goes on. */
export const Suspended = (): ReactNode => {
  const { t } = useTranslation();
  const phase = useSection('agenda')?.suspendedIn ?? null;
  const startsAt = useSection('meeting')?.details?.startsAt;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('lead.suspended.title')}</h1>
      {startsAt !== undefined && (
        <Paragraph data-size="lg">{t('lead.suspended.on', { at: formatDateAndTime(startsAt, t) })}</Paragraph>
      )}
      {phase !== null && <p>{t('lead.suspended.lead', { phase: t(`terms.phase.${phase}`) })}</p>}
      <Remaining />
      <section className={classes.remaining}>
        <h2 className={classes.remainingTitle}>{t('arrival.title')}</h2>
        <ArrivalList />
      </section>
    </div>
  );
};
