import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { ScreenLanguage } from '../../shared/plan.ts';

interface Props {
  readonly language: ScreenLanguage;
  readonly children: ReactNode;
}

/**
 * Everything inside speaks this language, whatever the person chose for the own screen: the projector and
 * all that is printed are in the unit's form.
 */
export const WordsIn = ({ language, children }: Props): ReactNode => {
  const { i18n } = useTranslation();
  const [instance, setInstance] = useState<i18n | null>(null);

  useEffect(() => {
    let wanted = true;
    const copy = i18n.cloneInstance({ lng: language });
    copy.changeLanguage(language).then(
      () => wanted && setInstance(copy),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [i18n, language]);

  if (instance === null) return null;
  return (
    <I18nextProvider i18n={instance}>
      <div lang={language} style={{ display: 'contents' }}>
        {children}
      </div>
    </I18nextProvider>
  );
};
