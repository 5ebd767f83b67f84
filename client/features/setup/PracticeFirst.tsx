import { Button, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { practiceFirst } from '../../connection/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Panel } from '../../ui/Panel.tsx';

/** A practice meeting before anything is set up. The link stays good, so the way back leads here again. */
export const PracticeFirst = ({ token }: { token: string }): ReactNode => {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const { busy, error, submit } = useSubmit(
    () => practiceFirst({ token, language: i18n.language === 'nn' ? 'nn' : 'nb' }),
    ({ meeting, seat }) => navigate(addresses.lead(meeting, seat)),
  );
  return (
    <Panel title={t('setup.practice.title')} tone="plain">
      <Paragraph>{t('setup.practice.body')}</Paragraph>
      <div>
        <Button variant="secondary" aria-disabled={busy} onClick={() => submit()}>
          {t('home.practice.go')}
        </Button>
      </div>
      {error !== undefined && <ValidationMessage>{errorText(error)}</ValidationMessage>}
    </Panel>
  );
};
