import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What could not be fetched, and a way to try again. */
export const Unreachable = ({ text, onRetry }: { text: string; onRetry: () => void }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Paragraph>{text}</Paragraph>
      <Button variant="secondary" onClick={onRetry}>
        {t('home.retry')}
      </Button>
    </div>
  );
};
