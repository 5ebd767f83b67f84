import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPhase } from '../../../shared/phases.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { sayOf, type Voice } from './place.ts';

/** What happens in this part, in words for the one who reads. */
export const AboutPhase = ({ voice }: { voice: Voice }): ReactNode => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage;
  const mine = useMine();
  if (mine === undefined || stage === undefined || !isPhase(stage)) return null;
  const say = stage === 'decision' ? sayOf(mine) : null;
  return (
    <Panel title={t('seat.whatHappens')}>
      <p>{t(say === null ? `seat.about.${voice}.${stage}` : `seat.say.${say}.decision`)}</p>
    </Panel>
  );
};
