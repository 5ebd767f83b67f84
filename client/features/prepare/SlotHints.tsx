import { Button } from '@digdir/designsystemet-react';
import type { TFunction } from 'i18next';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lastingMinutes, totalMinutes } from '../../../shared/phases.ts';
import { IsoDate, minutes } from '../../../shared/time.ts';
import { useSection } from '../../connection/hooks.ts';
import { getDay } from '../../connection/http.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAnswer } from '../../connection/useAnswer.ts';
import { osloFields, osloMoment } from '../../time/osloTime.ts';
import { formatTime } from '../../ui/format.ts';
import links from './links.module.css';
import classes from './prepare.module.css';
import { type SlotWarning, slotWarnings, suggestedStart } from './slotHints.ts';

interface Props {
  /** As they stand in the fields. */
  readonly date: string;
  readonly time: string;
  readonly onUse: (time: string) => void;
}

/** [AF6] Under date and time: when the meeting before it is over, and what does not leave time for the evaluation. */
export const SlotHints = ({ date, ...rest }: Props): ReactNode => {
  const day = IsoDate.safeParse(date);
  return day.success ? <Hints key={day.data} date={day.data} {...rest} /> : null;
};

const Hints = ({ date, time, onUse }: Omit<Props, 'date'> & { readonly date: IsoDate }): ReactNode => {
  const { t } = useTranslation();
  const { meeting } = useConnection().session;
  const { answer } = useAnswer(useCallback(() => getDay(meeting, date), [meeting, date]));
  const length = useLength();
  const others = (answer?.ok ? answer.value.slots : []).filter((slot) => slot.meeting !== meeting);
  const startsAt = osloMoment(date, time);
  const suggested = suggestedStart(others);
  return (
    <div className={links.slots} role="status">
      {startsAt === null && suggested !== null && (
        <p>
          {t('day.slots.suggest', { end: formatTime(suggested.end), time: formatTime(suggested.start) })}{' '}
          <Button variant="secondary" data-size="sm" onClick={() => onUse(osloFields(suggested.start).time)}>
            {t('day.slots.use', { time: formatTime(suggested.start) })}
          </Button>
        </p>
      )}
      {startsAt !== null &&
        slotWarnings(startsAt, length, others).map((warning) => (
          <Warning key={warning.at} warning={warning} />
        ))}
    </div>
  );
};

const Warning = ({ warning }: { warning: SlotWarning }): ReactNode => {
  const { t } = useTranslation();
  return <p className={classes.notice}>{wordsOf(t, warning)}</p>;
};

const wordsOf = (t: TFunction, warning: SlotWarning): string => {
  const time = formatTime(warning.at);
  if (warning.kind === 'overlaps') return t('day.slots.overlaps', { time });
  return warning.minutes === 0
    ? t('day.slots.none', { time })
    : t('day.slots.little', { count: warning.minutes, time });
};

const useLength = () => {
  const agenda = useSection('agenda');
  return minutes(agenda === undefined ? 0 : totalMinutes(lastingMinutes(agenda.minutes, agenda.doubled)));
};
