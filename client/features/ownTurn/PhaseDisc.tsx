import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhaseReading } from '../../connection/useReading.ts';
import { CalmDisc } from '../../ui/CalmDisc.tsx';

/** The time of the part for the family, without figures; as wide as what is around it. */
export const PhaseDisc = (): ReactNode => {
  const { t } = useTranslation();
  const reading = usePhaseReading();
  return reading === null ? null : <CalmDisc share={reading.fraction} label={t('ui.calmTime')} />;
};
