import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { SCREEN_LANGUAGES, ScreenLanguage } from '../../shared/plan.ts';

const REMEMBERED = 'bti.language';

/** Each language is a chunk of its own, fetched when somebody wants it. */
const loaders = {
  nn: () => import('./nn/words.ts'),
  nb: () => import('./nb/words.ts'),
  en: () => import('./en/words.ts'),
} satisfies Record<ScreenLanguage, () => Promise<{ words: object }>>;

const onDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, _namespace, done) => {
    const known = ScreenLanguage.safeParse(language);
    if (!known.success) return done(null, {});
    loaders[known.data]().then(
      ({ words }) => done(null, words),
      (reason: unknown) => done(reason instanceof Error ? reason : new Error('words'), false),
    );
  },
};

/** [TX10] The person's own choice, then what the browser prefers, then nynorsk. */
export const preferredLanguage = (remembered: string | null, browser: readonly string[]): ScreenLanguage => {
  const chosen = ScreenLanguage.safeParse(remembered);
  if (chosen.success) return chosen.data;
  for (const tag of browser) {
    const [primary] = tag.toLowerCase().split('-');
    if (primary === 'no') return 'nb';
    const known = ScreenLanguage.safeParse(primary);
    if (known.success) return known.data;
  }
  return 'nn';
};

/** Private windows may refuse storage; a language that is not remembered is no reason to stop. */
const remember = (language: string): void => {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Not remembered.
  }
};
const recall = (): string | null => {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
};

/** Loads the words of this screen. Resolves when the first language is there. */
export const startWords = async (language?: ScreenLanguage): Promise<i18n> => {
  const instance = i18next.createInstance();
  instance.on('languageChanged', (now) => {
    document.documentElement.lang = now;
  });
  await instance
    .use(onDemand)
    .use(initReactI18next)
    .init({
      lng: language ?? preferredLanguage(recall(), navigator.languages),
      supportedLngs: [...SCREEN_LANGUAGES],
      fallbackLng: false,
      ns: ['words'],
      defaultNS: 'words',
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      returnNull: false,
    });
  return instance;
};

/** Changes the language of this screen, and remembers it for this person. */
export const chooseLanguage = async (instance: i18n, language: ScreenLanguage): Promise<void> => {
  remember(language);
  await instance.changeLanguage(language);
};
