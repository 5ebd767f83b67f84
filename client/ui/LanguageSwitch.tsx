import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SCREEN_LANGUAGES, ScreenLanguage } from '../../shared/plan.ts';
import { chooseLanguage } from '../words/startWords.ts';
import classes from './AppFrame.module.css';

/** The language of this screen, for this person; remembered on the device. */
export const LanguageSwitch = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const id = useId();
  return (
    <div className={classes.language}>
      <label htmlFor={id} className="visually-hidden">
        {t('ui.languageLabel')}
      </label>
      <select
        id={id}
        className="ds-input"
        data-size="sm"
        value={i18n.language}
        onChange={(event) => {
          const language = ScreenLanguage.safeParse(event.target.value);
          if (language.success) void chooseLanguage(i18n, language.data);
        }}
      >
        {SCREEN_LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {t(`terms.language.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
};
