import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useTurnSentence } from './useTurnSentence.ts';

const SHOWN = 2;

/** Who comes after one's own turn. */
export const AfterYou = (): ReactNode => {
  const { t } = useTranslation();
  const upcoming = useSection('turn')?.upcoming.slice(0, SHOWN) ?? [];
  const sentence = useTurnSentence();
  if (upcoming.length === 0) return null;
  return (
    <Panel title={t('seat.afterYou')}>
      {upcoming.map((turn) => (
        <p key={turn.key}>{t('seat.afterLine', { who: sentence(turn) })}</p>
      ))}
    </Panel>
  );
};
