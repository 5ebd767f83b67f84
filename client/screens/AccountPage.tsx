import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { addresses } from '../connection/addresses.ts';
import type { Answer } from '../connection/http.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { SignOut } from '../features/signIn/SignOut.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { useHttpErrorText } from '../ui/failureTexts.ts';
import { Waiting } from '../ui/Waiting.tsx';
import classes from './AccountPage.module.css';

/** [AU18] The frame of every page of an account but the front page: the way back there, and the way out. */
export const AccountFrame = ({ title, children }: { title: string; children: ReactNode }): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <AppFrame
      title={title}
      aside={
        <div className={classes.ways}>
          <Link href={addresses.home} className="ds-link">
            {t('setup.done.home')}
          </Link>
          <SignOut onOut={() => navigate(addresses.home, { replace: true })} />
        </div>
      }
    >
      {children}
    </AppFrame>
  );
};

interface Props<T> {
  readonly title: string;
  readonly ask: () => Promise<Answer<T>>;
  /** Whose page it is. */
  readonly nameOf: (value: T) => string;
  /** `again` asks anew, where something has changed. */
  readonly children: (value: T, again: () => void) => ReactNode;
}

/** A page of an account about one thing that the server is asked for. */
export const AccountPage = <T,>({ title, ask, nameOf, children }: Props<T>): ReactNode => {
  const errorText = useHttpErrorText();
  const { answer, again } = useAnswer(ask);
  return (
    <AccountFrame title={title}>
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <Paragraph role="alert">{errorText(answer.error)}</Paragraph>}
      {answer?.ok && (
        <div className={classes.page}>
          <Heading level={1} data-size="lg" translate="no">
            {nameOf(answer.value)}
          </Heading>
          {children(answer.value, again)}
        </div>
      )}
    </AccountFrame>
  );
};
