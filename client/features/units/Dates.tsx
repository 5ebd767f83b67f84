import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coordination } from '../../../shared/units.ts';
import { getCoordination } from '../../connection/units.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import classes from './units.module.css';

/** The coordinator's: when each unit meets, soonest first. Meetings that are alike in all that is seen of them count together. */
export const Dates = (): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(getCoordination);
  if (answer === undefined) return <Waiting />;
  const dates = answer.ok ? countedBy(answer.value) : [];
  return (
    <section className={classes.page}>
      <Heading level={1} data-size="lg">
        {t('unit.coordination.title')}
      </Heading>
      <Paragraph>{t('unit.coordination.lead')}</Paragraph>
      {dates.length === 0 && <Paragraph data-size="lg">{t('unit.coordination.empty')}</Paragraph>}
      <ol className={classes.members}>
        {dates.map(({ key, unit, startsAt, count }) => (
          <li key={key} className={classes.member}>
            <strong>
              {startsAt === null ? t('unit.coordination.noDate') : formatDateAndTime(startsAt, t)}
            </strong>
            <span translate="no">{unit}</span>
            {count > 1 && <span className={classes.hint}>{t('unit.coordination.several', { count })}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
};

const countedBy = (meetings: Coordination) => {
  const at = (startsAt: number | null): number => startsAt ?? Number.MAX_SAFE_INTEGER;
  const dates = new Map<string, Coordination[number] & { readonly count: number }>();
  for (const meeting of meetings) {
    const key = JSON.stringify([meeting.startsAt, meeting.unit]);
    dates.set(key, { ...meeting, count: 1 + (dates.get(key)?.count ?? 0) });
  }
  return [...dates].map(([key, date]) => ({ key, ...date })).sort((a, b) => at(a.startsAt) - at(b.startsAt));
};
