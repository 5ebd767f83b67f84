import { Button, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { addresses } from '../../connection/addresses.ts';
import { createMeeting } from '../../connection/http.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Panel } from '../../ui/Panel.tsx';

/** A made-up meeting with one click, in the person's own written form. */
export const PracticeMeeting = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HttpErrorCode>();

  const start = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const made = await createMeeting({ kind: 'practice', language: i18n.language === 'nn' ? 'nn' : 'nb' });
    setBusy(false);
    if (made.ok) navigate(addresses.lead(made.value.meeting, made.value.seat));
    else setError(made.error);
  };

  return (
    <Panel title={t('home.practice.title')} size="large">
      <Paragraph>{t('home.practice.body')}</Paragraph>
      <div>
        <Button variant="secondary" aria-disabled={busy} onClick={() => void start()}>
          {t('home.practice.go')}
        </Button>
      </div>
      {error !== undefined && <ValidationMessage>{errorText(error)}</ValidationMessage>}
    </Panel>
  );
};
