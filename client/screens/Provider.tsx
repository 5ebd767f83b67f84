import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProviderOutcome } from '../../shared/provider.ts';
import { addresses } from '../connection/addresses.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Notice } from '../ui/Notice.tsx';

/** `/provider/…`: why nobody came in by the provider, and what to do. */
export const Provider = ({ outcome }: { outcome: ProviderOutcome }): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('provider.tab')}>
      <Notice title={t(`provider.outcome.${outcome}.title`)} alert>
        <Paragraph data-size="lg">{t(`provider.outcome.${outcome}.text`)}</Paragraph>
        <Paragraph>
          <Link className="ds-link" href={addresses.home}>
            {t('provider.home')}
          </Link>
        </Paragraph>
      </Notice>
    </AppFrame>
  );
};
