import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { beginLinking, getProvider } from '../../connection/provider.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { Panel } from '../../ui/Panel.tsx';
import { WithPassword } from '../../ui/WithPassword.tsx';

/** On the own account: whether one signs in with the provider, and the way there. Nothing where there is none. */
export const LinkPanel = ({ linked }: { linked: boolean }): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(getProvider);
  const name = answer?.ok ? answer.value?.name : undefined;
  if (name === undefined) return null;
  return (
    <Panel title={t('provider.own.title', { name })} size="large">
      <Paragraph>{t(linked ? 'provider.own.on' : 'provider.own.off', { name })}</Paragraph>
      {linked ? (
        <Paragraph>{t('provider.own.change')}</Paragraph>
      ) : (
        <WithPassword go={t('provider.own.go', { name })} send={beginLinking} onDone={leaveFor} />
      )}
    </Panel>
  );
};

const leaveFor = ({ url }: { readonly url: string }): void => location.assign(url);
