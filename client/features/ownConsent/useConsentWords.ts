import { useTranslation } from 'react-i18next';
import type { ConsentScope } from '../../../shared/consent.ts';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import type { Service } from '../../../shared/people.ts';
import { formatDate } from '../../ui/format.ts';
import type { Terms } from '../../words/useTerms.ts';

/** How what is asked about is called. */
type Names = Pick<Terms, 'service' | 'serviceById' | 'personById'>;

interface ConsentWords {
  /** What it is about, as a title. */
  readonly title: string;
  /** What it means, in one sentence. */
  readonly sentence: string;
  /** Where the own answer stands. */
  readonly state: string;
  readonly lasts: string;
}

/** One thing that somebody is asked about, in plain words. */
export const useConsentWords = (
  { scope, service, name, answer, given }: GivenAnswer,
  names: Names,
): ConsentWords => {
  const { t } = useTranslation();
  const about = useAbout(scope, service, name === undefined ? names : { ...names, personById: () => name });
  const state = (): string => {
    if (given === null || answer === 'open') return t('consent.state.open');
    const date = formatDate(given.on, t);
    switch (answer) {
      case 'contested':
        return t('consent.state.contested');
      case 'expired':
        return t('consent.state.expired', {
          date: given.validUntil === null ? date : formatDate(given.validUntil, t),
        });
      case 'no':
        return given.withdrawnOn === null
          ? t('consent.state.no')
          : t('consent.state.withdrawn', { date: formatDate(given.withdrawnOn, t) });
      case 'yes':
        return given.byLeader
          ? t('consent.state.forYou', { form: t(`terms.consentForm.${given.form}`), date })
          : t('consent.state.yes', { date });
    }
  };
  const until = given?.validUntil ?? null;
  return {
    ...about,
    state: state(),
    lasts: until === null ? t('consent.lastsOn') : t('consent.lasts', { date: formatDate(until, t) }),
  };
};

const useAbout = (
  scope: ConsentScope,
  service: Service | undefined,
  names: Names,
): Pick<ConsentWords, 'title' | 'sentence'> => {
  const { t } = useTranslation();
  switch (scope.kind) {
    case 'service': {
      const title = service ? names.service(service) : names.serviceById(scope.service);
      return { title, sentence: t(`consent.text.service.${service?.kind ?? 'other'}`) };
    }
    case 'representation': {
      // Whoever is on the list no more has no name here, and what was said of them can still be taken back.
      const name = names.personById(scope.person) || t('consent.about.somebody');
      return {
        title: t('consent.about.representation', { name }),
        sentence: t('consent.text.representation'),
      };
    }
    case 'stafettlogg':
      return { title: t('consent.about.stafettlogg'), sentence: t('consent.text.stafettlogg') };
  }
};
