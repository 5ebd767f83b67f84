import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimedPhase } from '../../../shared/phases.ts';
import { useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useTurnSentence } from './useTurnSentence.ts';

const SHOWN = 2;

/** [UI43] Who comes after one's own turn, and `then` the phase after them. */
export const AfterYou = ({ then }: { then: TimedPhase | null }): ReactNode => {
  const { t } = useTranslation();
  const upcoming = useSection('turn')?.upcoming.slice(0, SHOWN) ?? [];
  const sentence = useTurnSentence();
  const phase = upcoming.length < SHOWN ? then : null;
  if (upcoming.length === 0 && phase === null) return null;
  return (
    <Panel title={t('seat.afterYou')}>
      {upcoming.map((turn) => (
        <p key={turn.key}>{t('seat.afterLine', { who: sentence(turn) })}</p>
      ))}
      {phase !== null && <p>{t(`terms.phase.${phase}`)}</p>}
    </Panel>
  );
};
