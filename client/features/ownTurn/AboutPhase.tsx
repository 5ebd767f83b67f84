import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPhase } from '../../../shared/phases.ts';
import { useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { Voice } from './place.ts';

/** What happens in this part, in words for the one who reads. */
export const AboutPhase = ({ voice }: { voice: Voice }): ReactNode => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage;
  if (stage === undefined || !isPhase(stage)) return null;
  return (
    <Panel title={t('seat.whatHappens')}>
      <p>{t(`seat.about.${voice}.${stage}`)}</p>
    </Panel>
  );
};
