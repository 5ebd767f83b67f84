import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderBegun } from '../../../shared/provider.ts';
import type { Answer } from '../../connection/http.ts';
import { getProvider } from '../../connection/provider.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import classes from './provider.module.css';

interface Props {
  readonly begin: () => Promise<Answer<ProviderBegun>>;
  /** What it means, where that is more than to sign in. */
  readonly hint?: (name: string) => string;
  /** Just before the browser leaves. */
  readonly onLeave?: () => void;
}

/** The other way in, below a form: nothing where no provider is configured. */
export const WithProvider = ({ begin, hint, onLeave }: Props): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(getProvider);
  const { busy, error, submit } = useSubmit(begin, ({ url }) => {
    onLeave?.();
    location.assign(url);
  });
  const provider = answer?.ok ? answer.value : null;
  if (provider === null) return null;
  const { name, away } = provider;
  return (
    <div className={classes.way}>
      <div className={classes.or}>{t('provider.or')}</div>
      {hint !== undefined && <Paragraph>{hint(name)}</Paragraph>}
      <Button variant="secondary" type="button" aria-disabled={busy} onClick={() => submit()}>
        {t('provider.go', { name })}
      </Button>
      {away && error === undefined && <Paragraph>{t('provider.away', { name })}</Paragraph>}
      <FormError error={error} />
    </div>
  );
};
