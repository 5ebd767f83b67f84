import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { addresses } from '../connection/addresses.ts';
import { getAccount } from '../connection/ownAccount.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import classes from '../features/account/account.module.css';
import { CodesPanel } from '../features/account/CodesPanel.tsx';
import { PasswordPanel } from '../features/account/PasswordPanel.tsx';
import { PlacesPanel } from '../features/account/PlacesPanel.tsx';
import { LinkPanel } from '../features/provider/LinkPanel.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { useHttpErrorText } from '../ui/failureTexts.ts';
import { Waiting } from '../ui/Waiting.tsx';

/** `/account`: one's own way in. */
export const Account = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const { answer, again } = useAnswer(getAccount);
  return (
    <AppFrame
      title={t('account.title')}
      aside={
        <Link href={addresses.home} className="ds-link">
          {t('setup.done.home')}
        </Link>
      }
    >
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <Paragraph role="alert">{errorText(answer.error)}</Paragraph>}
      {answer?.ok && (
        <div className={classes.page}>
          <Heading level={1} data-size="lg" translate="no">
            {answer.value.name}
          </Heading>
          <PasswordPanel email={answer.value.email} onChange={again} />
          <CodesPanel email={answer.value.email} on={answer.value.codes} onChange={again} />
          {answer.value.linked !== null && <LinkPanel linked={answer.value.linked} />}
          <PlacesPanel
            places={answer.value.places}
            onChange={again}
            onOut={() => navigate(addresses.home, { replace: true })}
          />
        </div>
      )}
    </AppFrame>
  );
};
