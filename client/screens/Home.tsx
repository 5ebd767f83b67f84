import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getMeetings, getSession } from '../connection/http.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { useOnSeen } from '../connection/useOnSeen.ts';
import { HowToGetIn } from '../features/home/HowToGetIn.tsx';
import classes from '../features/home/home.module.css';
import { MeetingList } from '../features/home/MeetingList.tsx';
import { inOrder } from '../features/home/meetingOrder.ts';
import { NewMeeting } from '../features/home/NewMeeting.tsx';
import { PracticeMeeting } from '../features/home/PracticeMeeting.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { useHttpErrorText } from '../ui/failureTexts.ts';
import { Waiting } from '../ui/Waiting.tsx';

/** The front page: the leader's meetings, or how to get in. */
export const Home = (): ReactNode => {
  const { t } = useTranslation();
  const { answer, again } = useAnswer(getSession);
  const title = answer?.ok && answer.value.account ? t('home.title') : t('ui.appName');
  return (
    <AppFrame title={title}>
      {answer === undefined && <Waiting />}
      {answer?.ok && (answer.value.account ? <Meetings /> : <HowToGetIn />)}
      {answer?.ok === false && <Unreachable text={t('home.unreachable')} onRetry={again} />}
    </AppFrame>
  );
};

const Meetings = (): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const { answer, again } = useAnswer(getMeetings);
  useOnSeen(again);
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
          <div className={classes.start}>
            <NewMeeting />
            <PracticeMeeting />
          </div>
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
