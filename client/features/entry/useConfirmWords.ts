import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';

/** [DE12] What the confirming step says that it records: read aloud, and a yes from all who decide. Names nobody. */
export const useConfirmWords = (): string => {
  const { t } = useTranslation();
  const deciders = useSection('deciders');
  const count = deciders?.here.length ?? 0;
  if (count > 2) return t('entry.confirm.more');
  if (count === 2) return t('entry.confirm.two');
  return t(deciders?.adult ? 'entry.confirm.youth' : 'entry.confirm.one');
};
