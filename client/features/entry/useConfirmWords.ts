import { useTranslation } from 'react-i18next';
import { useDeciders } from '../../connection/useCovered.ts';

/** [DE12] What the confirming step says that it records: read aloud, and a yes from all who decide. Names nobody. */
export const useConfirmWords = (): string => {
  const { t } = useTranslation();
  const count = useDeciders().length;
  return t(count > 2 ? 'entry.confirm.more' : count === 2 ? 'entry.confirm.two' : 'entry.confirm.one');
};
