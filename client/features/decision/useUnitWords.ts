import { useTranslation } from 'react-i18next';
import type { Responsible } from '../../../shared/measures.ts';
import { ScreenLanguage } from '../../../shared/plan.ts';
import { useSection } from '../../connection/hooks.ts';
import { useWordsIn } from '../../words/useWordsIn.ts';

/** Words that become part of the record: in the unit's language form, whatever this screen speaks. */
export const useUnitWords = (): { readonly helpFrom: (who: Responsible) => string } => {
  const { i18n } = useTranslation();
  const services = useSection('services') ?? [];
  const own = ScreenLanguage.safeParse(i18n.language);
  const language = useSection('meeting')?.details?.language ?? (own.success ? own.data : 'nn');
  const t = useWordsIn(language);
  return {
    helpFrom: (who) => {
      const service = who.kind === 'service' && services.find((each) => each.id === who.service);
      if (!service) return '';
      const named = service.kind === 'other' && service.name !== '';
      return t('decision.withoutOfferMeasure', {
        name: named ? service.name : t(`terms.serviceIn.${service.kind}`),
      });
    },
  };
};
