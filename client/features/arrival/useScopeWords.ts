import { useTranslation } from 'react-i18next';
import type { ConsentScope } from '../../../shared/consent.ts';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';

interface ScopeWords {
  readonly title: string;
  /** What it is to, as said after «yes to» and «consent to». */
  readonly of: string;
  /** What lacks without it. */
  readonly lacks: string;
  /** What it means, to be said aloud before anybody answers. */
  readonly sentence: string;
}

/** One thing that the family is asked about, as the leader says it in the room. */
export const useScopeWords = (): ((scope: ConsentScope) => ScopeWords) => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const services = useSection('services') ?? [];
  return (scope) => {
    switch (scope.kind) {
      case 'service': {
        const service = terms.serviceById(scope.service);
        const kind = services.find(({ id }) => id === scope.service)?.kind ?? 'other';
        return {
          title: service.charAt(0).toLocaleUpperCase() + service.slice(1),
          of: service,
          lacks: t('arrival.consent.service', { service }),
          sentence: t(`consent.text.service.${kind}`),
        };
      }
      case 'representation': {
        const name = terms.personById(scope.person);
        return {
          title: t('arrival.consent.represents', { name }),
          of: name,
          lacks: t('arrival.consent.representation', { name }),
          sentence: t('consent.text.representation'),
        };
      }
      case 'stafettlogg':
        return {
          title: t('consent.about.stafettlogg'),
          of: t('arrival.consent.toOpen'),
          lacks: t('arrival.consent.stafettlogg'),
          sentence: t('consent.text.stafettlogg'),
        };
    }
  };
};
