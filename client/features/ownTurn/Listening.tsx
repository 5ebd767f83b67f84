import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimedPhase } from '../../../shared/phases.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { usePhaseReading } from '../../connection/useReading.ts';
import { formatLeft } from '../../ui/format.ts';
import classes from './Listening.module.css';
import { PhaseDisc } from './PhaseDisc.tsx';
import { turnsBefore, type Voice } from './place.ts';
import { useTurnSentence } from './useTurnSentence.ts';

interface Props {
  readonly voice: Voice;
  readonly showClock: boolean;
  /** The phase that comes when no turn is left in this one. */
  readonly then: TimedPhase | null;
}

/** [UI43] Who speaks now and what comes next, and when it is this seat's turn. Digits for staff, a calm disc for all others. */
export const Listening = ({ voice, showClock, then }: Props): ReactNode => {
  const { t } = useTranslation();
  const turn = useSection('turn');
  const sentence = useTurnSentence();
  const own = useOwnPlace(voice);
  if (turn?.current == null) return null;
  const [next] = turn.upcoming;
  return (
    <section className={classes.card} data-voice={voice}>
      {showClock &&
        (voice === 'staff' ? (
          <Digits />
        ) : (
          <div className={classes.disc}>
            <PhaseDisc />
          </div>
        ))}
      <div className={classes.words} aria-live="polite">
        <h1 className={classes.now}>{t('seat.nowLine', { who: sentence(turn.current) })}</h1>
        {own !== '' && <p className={classes.own}>{own}</p>}
        {own === '' && next !== undefined && (
          <p className={classes.next}>{t('seat.afterOther', { who: sentence(next) })}</p>
        )}
        {next === undefined && then !== null && (
          <p className={classes.next}>{t('seat.afterPhase', { phase: t(`terms.phase.${then}`) })}</p>
        )}
      </div>
    </section>
  );
};

/** When this seat has its turn, in words; empty where it has none in this phase. */
const useOwnPlace = (voice: Voice): string => {
  const { t } = useTranslation();
  const turn = useSection('turn');
  const seat = useMine()?.seat;
  if (turn === undefined || seat === undefined) return '';
  const before = turnsBefore(turn, seat);
  if (before === null) return '';
  // A child is asked as one, also where it answers together with others.
  if (voice === 'child' && before === 0) return t('seat.nextIsInvited');
  const together = voice !== 'child' && (turn.upcoming[before]?.people.length ?? 1) > 1;
  if (before === 0) return together ? t('seat.nextIsYouTogether') : t('seat.nextIsYou');
  return t('seat.inTurns', { count: before });
};

const Digits = (): ReactNode => {
  const { t } = useTranslation();
  const reading = usePhaseReading();
  if (reading === null) return null;
  return (
    <p className={classes.time} data-over={reading.over}>
      <span className={`${classes.digits} figures`}>{formatLeft(reading.left)}</span>
      <span>{reading.over ? t('seat.overThisPart') : t('seat.inThisPart')}</span>
    </p>
  );
};
