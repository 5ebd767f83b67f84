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
  /** Above a form, where its name is known already; else below it. */
  readonly above?: string;
  /** What it means, where that is more than to sign in. */
  readonly hint?: (name: string) => string;
  /** Just before the browser leaves. */
  readonly onLeave?: () => void;
}

/** The other way in, beside a form: nothing where no provider is configured. */
export const WithProvider = ({ begin, above, hint, onLeave }: Props): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(getProvider);
  const { busy, error, submit } = useSubmit(begin, ({ url }) => {
    onLeave?.();
    location.assign(url);
  });
  const provider = answer?.ok ? answer.value : null;
  const name = above ?? provider?.name;
  if (name === undefined) return null;
  const or = <div className={classes.or}>{t('provider.or')}</div>;
  return (
    <div className={classes.way}>
      {above === undefined && or}
      {hint !== undefined && <Paragraph>{hint(name)}</Paragraph>}
      <Button variant="secondary" type="button" aria-disabled={busy} onClick={() => submit()}>
        {t('provider.go', { name })}
      </Button>
      {provider?.away && error === undefined && <Paragraph>{t('provider.away', { name })}</Paragraph>}
      <FormError error={error} />
      {above !== undefined && or}
    </div>
  );
};
