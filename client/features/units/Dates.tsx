import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getCoordination } from '../../connection/units.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import classes from './units.module.css';

/** The coordinator's: when each unit meets, soonest first. */
export const Dates = (): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(getCoordination);
  if (answer === undefined) return <Waiting />;
  const at = (startsAt: number | null): number => startsAt ?? Number.MAX_SAFE_INTEGER;
  const meetings = answer.ok ? [...answer.value].sort((a, b) => at(a.startsAt) - at(b.startsAt)) : [];
  return (
    <section className={classes.page}>
      <Heading level={1} data-size="lg">
        {t('unit.coordination.title')}
      </Heading>
      <Paragraph>{t('unit.coordination.lead')}</Paragraph>
      {meetings.length === 0 && <Paragraph data-size="lg">{t('unit.coordination.empty')}</Paragraph>}
      <ol className={classes.members}>
        {meetings.map(({ unit, startsAt }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two meetings may be alike in all that a coordinator sees.
          <li key={index} className={classes.member}>
            <strong>
              {startsAt === null ? t('unit.coordination.noDate') : formatDateAndTime(startsAt, t)}
            </strong>
            <span translate="no">{unit}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
