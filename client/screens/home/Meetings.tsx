import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SignedIn } from '../../../shared/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import { getMeetings } from '../../connection/http.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useOnSeen } from '../../connection/useOnSeen.ts';
import { Erasures } from '../../features/erasure/Erasures.tsx';
import classes from '../../features/home/home.module.css';
import { MeetingList } from '../../features/home/MeetingList.tsx';
import { inOrder } from '../../features/home/meetingOrder.ts';
import { NewMeeting } from '../../features/home/NewMeeting.tsx';
import { OwnFamily } from '../../features/home/OwnFamily.tsx';
import { PracticeMeeting } from '../../features/home/PracticeMeeting.tsx';
import { Notices } from '../../features/notices/Notices.tsx';
import { Requests } from '../../features/notices/Requests.tsx';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { Unreachable } from './Unreachable.tsx';

/** The meetings that the account may open; for leaders also what is theirs to decide and to know. */
export const Meetings = ({ account }: { account: SignedIn }): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const { answer, again } = useAnswer(getMeetings);
  useOnSeen(again);
  const { open, earlier } = inOrder(answer?.ok ? answer.value : []);
  const led = account.units.filter(({ role }) => role === 'leader');
  const leads = led.length > 0;
  return (
    <>
      <Heading level={1} data-size="lg">
        {t('home.title')}
      </Heading>
      {leads && (
        <div className={classes.above}>
          <Requests />
          <Erasures onErased={again} />
          <Notices />
        </div>
      )}
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <Unreachable text={errorText(answer.error)} onRetry={again} />}
      {answer !== undefined && (
        <>
          <MeetingList title={t('home.list.title')} meetings={open} />
          {leads && (
            <div className={classes.start}>
              <NewMeeting leader={account.name} units={led} />
              <PracticeMeeting />
            </div>
          )}
          {!leads && open.length === 0 && (
            <Paragraph data-size="lg" className={classes.above}>
              {t(account.units.length > 0 ? 'home.staffEmpty' : 'home.noContent')}
            </Paragraph>
          )}
          <MeetingList title={t('home.list.earlier')} meetings={earlier} />
          <OwnFamily meetings={open} onChange={again} />
          <UnitLinks units={led} />
        </>
      )}
    </>
  );
};

const UnitLinks = ({ units }: { units: SignedIn['units'] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <ul className={classes.units}>
      {units.map(({ unit, name }) => (
        <li key={unit}>
          <Link href={addresses.unit(unit)} className="ds-link">
            {t('home.unitLink', { name })}
          </Link>
          <Link href={addresses.unitTrail(unit)} className="ds-link">
            {t('trail.unitLink', { name })}
          </Link>
        </li>
      ))}
    </ul>
  );
};
