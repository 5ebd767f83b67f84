import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { AnotherDay } from '../../features/arrival/AnotherDay.tsx';
import { ArrivalList } from '../../features/arrival/ArrivalList.tsx';
import { useWallNow } from '../../time/useNow.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { agreedDay } from './agreedDay.ts';
import classes from './Before.module.css';
import { Remaining } from './Remaining.tsx';

/** Broken off, to go on another day: who is here and that consent holds is asked anew, then the big button goes on. */
export const Suspended = (): ReactNode => {
  const { t } = useTranslation();
  const agenda = useSection('agenda');
  const phase = agenda?.suspendedIn ?? null;
  const [dating, setDating] = useState(false);
  const startsAt = useSection('meeting')?.details?.startsAt ?? null;
  const day = agreedDay(startsAt, agenda?.startedAt ?? null, useWallNow());
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('lead.suspended.title')}</h1>
      <Paragraph data-size="lg">
        {day === null ? t('lead.suspended.noDay') : t('lead.suspended.on', { at: formatDateAndTime(day, t) })}
      </Paragraph>
      {dating ? (
        <AnotherDay onDone={() => setDating(false)} />
      ) : (
        <p>
          <Button variant="secondary" data-size="sm" onClick={() => setDating(true)}>
            {t('lead.suspended.newDay')}
          </Button>
        </p>
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
