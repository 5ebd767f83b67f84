import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { afterCodeFrom } from '../../../shared/afterwards.ts';
import { addresses } from '../../connection/addresses.ts';
import { openAfterLink } from '../../connection/afterwards.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { forgetToken, useToken } from '../../connection/useToken.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { CodeField } from '../../ui/CodeField.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Notice } from '../../ui/Notice.tsx';
import classes from './joining.module.css';
import { OwnFamilyQuestion } from './OwnFamilyQuestion.tsx';

/** [JO14] The code that was told by another way, and a press: whatever opens the address by itself opens nothing. */
export const AfterForm = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const token = useToken();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = afterCodeFrom(typed);
  const { busy, error, ask } = useAsk(
    ([of, with_, family]: Parameters<typeof openAfterLink>) => openAfterLink(of, with_, family),
    ({ meeting, person }) => {
      forgetToken();
      navigate(addresses.afterwards(meeting, person), { replace: true });
    },
  );
  if (token === null) {
    return (
      <Notice title={t('joining.noToken')}>
        <Paragraph data-size="lg">{t('joining.noTokenHelp')}</Paragraph>
      </Notice>
    );
  }
  const open = (family: boolean): void => {
    setTried(true);
    if (code !== null) ask([token, code, family]);
  };
  if (error === 'familySeat')
    return <OwnFamilyQuestion onYes={() => open(true)} onSignedOut={() => open(false)} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open(false);
  };
  return (
    <form className={classes.card} onSubmit={submit} noValidate>
      <Heading level={1} data-size="xl">
        {t('afterwards.open.heading')}
      </Heading>
      <Paragraph data-size="lg">{t('afterwards.open.explain')}</Paragraph>
      <div className={classes.code}>
        <CodeField
          kind="app"
          label={t('afterwards.open.code')}
          description={t('afterwards.open.codeHint')}
          value={typed}
          error={tried && code === null && t('afterwards.open.codeNeeded')}
          onChange={setTyped}
        />
      </div>
      <FormError
        error={error === 'codeUnknown' ? undefined : error}
        own={error === 'codeUnknown' && t('afterwards.open.refused')}
      />
      <BigButton type="submit" aria-disabled={busy}>
        {busy ? t('joining.working') : t('afterwards.open.go')}
      </BigButton>
      <Paragraph className={classes.small}>{t('joining.private')}</Paragraph>
      <Paragraph className={classes.small}>{t('joining.cookie')}</Paragraph>
    </form>
  );
};
