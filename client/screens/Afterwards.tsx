import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AfterConsent, AfterPage } from '../../shared/afterwards.ts';
import { MeetingId, PersonId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { getAfterPage, sayAfterwards } from '../connection/afterwards.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { useAsk } from '../connection/useSubmit.ts';
import { Farewell } from '../features/farewell/Farewell.tsx';
import { AfterConsents } from '../features/ownConsent/AfterConsents.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { LeaveMachine } from '../ui/LeaveMachine.tsx';
import { NotLoaded } from '../ui/NotLoaded.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import classes from './Afterwards.module.css';
import { NotFound } from './NotFound.tsx';

/** `/meeting/:meeting/after/:person`: [JO13] what remains for one of the family. */
export const Afterwards = (props: { meeting: string; person: string }): ReactNode => {
  const [meeting, person] = [MeetingId.safeParse(props.meeting), PersonId.safeParse(props.person)];
  return meeting.success && person.success ? (
    <Loaded meeting={meeting.data} person={person.data} />
  ) : (
    <NotFound />
  );
};

const Loaded = ({ meeting, person }: { meeting: MeetingId; person: PersonId }): ReactNode => {
  const { t } = useTranslation();
  const get = useCallback(() => getAfterPage(meeting, person), [meeting, person]);
  const { answer, again } = useAnswer(get);
  const [said, setSaid] = useState<AfterPage>();
  const { error, ask } = useAsk(
    (consent: AfterConsent) => sayAfterwards(meeting, person, consent),
    (page) => setSaid(page),
  );
  const page = said ?? (answer?.ok ? answer.value : undefined);
  return (
    <AppFrame title={t('afterwards.title')}>
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <NotLoaded error={answer.error} again={again} />}
      {page && (
        <div className={classes.page}>
          <Farewell
            farewell={page.farewell}
            trail={
              page.trail && (
                <p>
                  <Link href={addresses.afterTrail(meeting, person)} className="ds-link">
                    {t('trail.ownLink')}
                  </Link>
                </p>
              )
            }
          />
          <AfterConsents page={page} error={error} onSay={ask} />
        </div>
      )}
      <LeaveMachine />
    </AppFrame>
  );
};
