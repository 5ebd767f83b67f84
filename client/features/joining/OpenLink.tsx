import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { addresses } from '../../connection/addresses.ts';
import { redeem } from '../../connection/http.ts';
import { forgetToken, useToken } from '../../connection/useToken.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { destinationOf } from './destination.ts';
import classes from './joining.module.css';
import { OwnFamilyQuestion } from './OwnFamilyQuestion.tsx';

/** Worth trying again with the same link; all else needs a new one. */
const PASSING: readonly HttpErrorCode[] = ['unavailable', 'tooFast'];

/**
 * What a link opens: one button, since mail scanners open links but press nothing. When it is redeemed the
 * token leaves the address, so that it is not in the history of a borrowed phone.
 */
export const OpenLink = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const token = useToken();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly token: string; readonly error: HttpErrorCode }>();
  const error = failed?.token === token ? failed?.error : undefined;

  const open = async (family = false): Promise<void> => {
    if (token === null || busy) return;
    setBusy(true);
    setFailed(undefined);
    const answer = await redeem(token, family);
    setBusy(false);
    if (!answer.ok) return setFailed({ token, error: answer.error });
    forgetToken();
    navigate(destinationOf(answer.value), { replace: true });
  };

  if (token === null) return <NoLink />;
  if (error === 'familySeat')
    return <OwnFamilyQuestion onYes={() => void open(true)} onSignedOut={() => void open()} />;
  if (error !== undefined) {
    return (
      <Notice title={t('joining.failed')} alert>
        <Paragraph data-size="lg">{errorText(error)}</Paragraph>
        {PASSING.includes(error) && <Button onClick={() => void open()}>{t('joining.retry')}</Button>}
        <GoOn />
      </Notice>
    );
  }
  return (
    <div className={classes.card}>
      <Heading level={1} data-size="xl">
        {t('joining.heading')}
      </Heading>
      <Paragraph data-size="lg">{t('joining.explain')}</Paragraph>
      <BigButton aria-disabled={busy} onClick={() => void open()}>
        {busy ? t('joining.working') : t('joining.go')}
      </BigButton>
      <Paragraph className={classes.small}>{t('joining.private')}</Paragraph>
      <Paragraph className={classes.small}>{t('joining.cookie')}</Paragraph>
    </div>
  );
};

const NoLink = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <Notice title={t('joining.noToken')}>
      <Paragraph data-size="lg">{t('joining.noTokenHelp')}</Paragraph>
      <GoOn />
    </Notice>
  );
};

const GoOn = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <Paragraph>
      <Link className="ds-link" href={addresses.home}>
        {t('joining.goOn')}
      </Link>
    </Paragraph>
  );
};
