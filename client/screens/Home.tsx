import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../shared/accounts.ts';
import { getSession } from '../connection/http.ts';
import { beginProvider } from '../connection/provider.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { Erasures } from '../features/erasure/Erasures.tsx';
import { HowToGetIn } from '../features/home/HowToGetIn.tsx';
import { Requests } from '../features/notices/Requests.tsx';
import { WithProvider } from '../features/provider/WithProvider.tsx';
import { SignIn } from '../features/signIn/SignIn.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { CodesFirst } from './home/CodesFirst.tsx';
import { Meetings } from './home/Meetings.tsx';
import { Unreachable } from './home/Unreachable.tsx';
import { WhoIsIn } from './home/WhoIsIn.tsx';

/** Fetched when somebody needs it: leaders and participants never do. */
const Office = lazy(async () => ({ default: (await import('../features/units/Office.tsx')).Office }));
const Dates = lazy(async () => ({ default: (await import('../features/units/Dates.tsx')).Dates }));

/** The front page: what the account may open or take care of, or how to get in. */
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
            <SignIn
              besides={
                answer.value.provider !== null && (
                  <WithProvider begin={beginProvider} above={answer.value.provider} />
                )
              }
              onIn={again}
            />
          </Panel>
        </HowToGetIn>
      )}
      {account?.codesFirst && <CodesFirst onDone={again} />}
      {account?.codesFirst === false && <Content account={account} />}
      {answer?.ok === false && <Unreachable text={t('home.unreachable')} onRetry={again} />}
    </AppFrame>
  );
};

const Content = ({ account }: { account: SignedIn }): ReactNode => {
  if (account.administrator)
    return (
      <Office>
        <Requests />
        <Erasures />
      </Office>
    );
  return (
    <>
      {(account.units.length > 0 || !account.coordinator) && <Meetings account={account} />}
      {account.coordinator && <Dates />}
    </>
  );
};
