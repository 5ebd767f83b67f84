import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AfterConsent, AfterPage } from '../../shared/afterwards.ts';
import { MeetingId, PersonId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { getAfterPage, sayAfterwards } from '../connection/afterwards.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { useAsk } from '../connection/useSubmit.ts';
import { AfterIntro } from '../features/afterwards/AfterIntro.tsx';
import { FarewellSheet } from '../features/farewell/FarewellSheet.tsx';
import { AfterConsents } from '../features/ownConsent/AfterConsents.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { LeaveMachine } from '../ui/LeaveMachine.tsx';
import { Notice } from '../ui/Notice.tsx';
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

interface Props {
  readonly meeting: MeetingId;
  readonly person: PersonId;
}

const Loaded = ({ meeting, person }: Props): ReactNode => {
  const { t } = useTranslation();
  const get = useCallback(() => getAfterPage(meeting, person), [meeting, person]);
  const { answer, again } = useAnswer(get);
  const [said, setSaid] = useState<AfterPage>();
  const { error, ask } = useAsk(
    async (consent: AfterConsent) => {
      const came = await sayAfterwards(meeting, person, consent);
      // Somebody else was first, or another window: what stands now is shown.
      if (!came.ok && came.error === 'changed') {
        setSaid(undefined);
        again();
      }
      return came;
    },
    (page) => setSaid(page),
  );
  const failed = answer?.ok === false ? answer.error : undefined;
  const page = said ?? (answer?.ok ? answer.value : undefined);
  const isClosed = failed === 'notYours' || error === 'notYours';
  return (
    <AppFrame title={t('afterwards.title')}>
      {answer === undefined && <Waiting />}
      {isClosed && (
        <Notice title={t('afterwards.page.closedTitle')} alert>
          <Paragraph data-size="lg">{t('afterwards.page.closed')}</Paragraph>
        </Notice>
      )}
      {!isClosed && failed !== undefined && <NotLoaded error={failed} again={again} />}
      {!isClosed && page && (
        <div className={classes.page}>
          <AfterIntro
            until={page.until}
            trail={
              page.trail && (
                <p>
                  <Link href={addresses.afterTrail(meeting, person)} className="ds-link">
                    {t(`trail.own.${page.trail}`)}
                  </Link>
                </p>
              )
            }
          />
          <FarewellSheet farewell={page.farewell} />
          <div className={classes.screen}>
            <AfterConsents page={page} error={error} onSay={ask} />
            <LeaveMachine how={t('afterwards.page.leave')} />
          </div>
        </div>
      )}
    </AppFrame>
  );
};
