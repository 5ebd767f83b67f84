import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenLanguage } from '../../shared/plan.ts';

/**
 * Words in a language that need not be this screen's: for text that becomes part of the record, which is in
 * the unit's form whoever taps. This screen's own words until the others are fetched.
 */
export const useWordsIn = (language: ScreenLanguage): TFunction => {
  const { t, i18n } = useTranslation();
  const [other, setOther] = useState<{ t: TFunction }>();
  useEffect(() => {
    let wanted = true;
    const copy = i18n.cloneInstance({ lng: language });
    copy.changeLanguage(language).then(
      (words) => wanted && setOther({ t: words }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [i18n, language]);
  return other?.t ?? t;
};
