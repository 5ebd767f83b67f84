import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly who: string;
  readonly onLink: () => void;
}

/** Shows somebody's own link. */
export const LinkButton = ({ who, onLink }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <Button variant="tertiary" data-size="sm" aria-label={t('presence.linkOf', { who })} onClick={onLink}>
      {t('presence.link')}
    </Button>
  );
};
