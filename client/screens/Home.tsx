import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../shared/accounts.ts';
import { signOut } from '../connection/accounts.ts';
import { getMeetings, getSession } from '../connection/http.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { useSubmit } from '../connection/useSubmit.ts';
import { HowToGetIn } from '../features/home/HowToGetIn.tsx';
import classes from '../features/home/home.module.css';
import { MeetingList } from '../features/home/MeetingList.tsx';
import { inOrder } from '../features/home/meetingOrder.ts';
import { NewMeeting } from '../features/home/NewMeeting.tsx';
import { PracticeMeeting } from '../features/home/PracticeMeeting.tsx';
import { SignIn } from '../features/signIn/SignIn.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { useHttpErrorText } from '../ui/failureTexts.ts';
import { Panel } from '../ui/Panel.tsx';
import { Waiting } from '../ui/Waiting.tsx';

/** The front page: what the account may open, or how to get in. */
export const Home = (): ReactNode => {
  const { t } = useTranslation();
  const { answer, again } = useAnswer(getSession);
  const account = answer?.ok ? answer.value.account : null;
  return (
    <AppFrame
      title={account === null ? t('ui.appName') : t('home.title')}
      aside={account === null ? undefined : <WhoIsIn account={account} onOut={again} />}
    >
      {answer === undefined && <Waiting />}
      {answer?.ok && account === null && (
        <HowToGetIn isSetUp={answer.value.isSetUp}>
          <Panel title={t('signIn.title')} size="large">
            <SignIn onIn={again} />
          </Panel>
        </HowToGetIn>
      )}
      {account !== null && <Content account={account} />}
      {answer?.ok === false && <Unreachable text={t('home.unreachable')} onRetry={again} />}
    </AppFrame>
  );
};

const WhoIsIn = ({ account, onOut }: { account: SignedIn; onOut: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { submit } = useSubmit(signOut, onOut);
  return (
    <div className={classes.who}>
      <span translate="no">{account.name}</span>
      <Button variant="tertiary" data-size="sm" onClick={() => submit()}>
        {t('signIn.out')}
      </Button>
    </div>
  );
};

const Content = ({ account }: { account: SignedIn }): ReactNode => {
  const { t } = useTranslation();
  if (account.units.length > 0) return <Meetings account={account} />;
  return (
    <div className={classes.narrow}>
      <Heading level={1} data-size="lg">
        {t('home.title')}
      </Heading>
      <Paragraph data-size="lg">{t('home.noContent')}</Paragraph>
    </div>
  );
};

const Meetings = ({ account }: { account: SignedIn }): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const { answer, again } = useAnswer(getMeetings);
  const leads = account.units.some(({ role }) => role === 'leader');
  const { open, earlier } = inOrder(answer?.ok ? answer.value : []);
  return (
    <>
      <Heading level={1} data-size="lg">
        {t('home.title')}
      </Heading>
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <Unreachable text={errorText(answer.error)} onRetry={again} />}
      {answer !== undefined && (
        <>
          <MeetingList title={t('home.list.title')} meetings={open} />
          {leads && (
            <div className={classes.start}>
              <NewMeeting leader={account.name} />
              <PracticeMeeting />
            </div>
          )}
          {!leads && open.length === 0 && <Paragraph data-size="lg">{t('home.staffEmpty')}</Paragraph>}
          <MeetingList title={t('home.list.earlier')} meetings={earlier} />
        </>
      )}
    </>
  );
};

const Unreachable = ({ text, onRetry }: { text: string; onRetry: () => void }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Paragraph>{text}</Paragraph>
      <Button variant="secondary" onClick={onRetry}>
        {t('home.retry')}
      </Button>
    </div>
  );
};
