import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../shared/turns.ts';
import { useMine } from '../../connection/hooks.ts';
import { usePhaseReading, useTurnReading } from '../../connection/useReading.ts';
import { formatLeft } from '../../ui/format.ts';
import { PhaseDisc } from './PhaseDisc.tsx';
import { sayOf, type Voice } from './place.ts';
import classes from './YourTurn.module.css';

interface Props {
  readonly turn: Turn;
  readonly voice: Voice;
  readonly showClock: boolean;
}

/**
 * [UI60] One's own turn, unmistakable: the one deep colour on the screen, and what is expected now. [UI103] A
 * child's turn is an invitation.
 */
export const YourTurn = ({ turn, voice, showClock }: Props): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const say = mine !== undefined && turn.act === 'respond' ? sayOf(mine) : null;
  const together = voice !== 'child' && turn.people.length > 1;
  const invited = voice === 'child';
  const address = voice === 'staff' || voice === 'child' ? voice : 'guardian';
  return (
    <section className={classes.card} aria-live="polite">
      <h1 className={classes.title}>
        {invited ? t('seat.invited') : together ? t('seat.yourTurnTogether') : t('seat.yourTurn')}
      </h1>
      {invited && <p className={classes.noNeed}>{t('seat.invitedNoNeed')}</p>}
      <p className={classes.expected}>
        {t(say === null ? `seat.own.${address}.${turn.act}` : `seat.say.${say}.respond`)}
      </p>
      {showClock &&
        (voice === 'staff' ? (
          <Digits turn={turn} together={together} />
        ) : (
          <div className={classes.disc}>
            <PhaseDisc />
          </div>
        ))}
    </section>
  );
};

/** The own share in the two rounds; elsewhere what is left of the phase. */
const Digits = ({ turn, together }: { turn: Turn; together: boolean }): ReactNode => {
  const { t } = useTranslation();
  const share = useTurnReading();
  const phase = usePhaseReading();
  const own = turn.act === 'ask' || turn.act === 'offer' ? share : null;
  const reading = own ?? phase;
  if (reading === null) return null;
  const words =
    own === null ? t('seat.inThisPart') : together ? t('seat.ofYourTimeTogether') : t('seat.ofYourTime');
  const over = own === null ? t('seat.overThisPart') : t('seat.overYourTime');
  return (
    <p className={classes.time} data-over={reading.over} aria-live="off">
      <span className={`${classes.digits} figures`}>{formatLeft(reading.left)}</span>
      <span>{reading.over ? over : words}</span>
    </p>
  );
};
