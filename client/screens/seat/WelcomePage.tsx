import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../../shared/ids.ts';
import { lastingMinutes, TIMED_PHASES, totalMinutes } from '../../../shared/phases.ts';
import type { Sections } from '../../../shared/views.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { ComerQuestion } from '../../features/arrival/ComerQuestion.tsx';
import { Begins } from '../../features/day/Begins.tsx';
import { DoorDialog } from '../../features/door/DoorDialog.tsx';
import { Knocks } from '../../features/door/Knocks.tsx';
import { OwnConsent } from '../../features/ownConsent/OwnConsent.tsx';
import { voiceOf } from '../../features/ownTurn/place.ts';
import { WhoIsHere } from '../../features/people/WhoIsHere.tsx';
import { WhatIsShared } from '../../features/sharing/WhatIsShared.tsx';
import { formatDateAndTime } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { LeadLink } from './LeadLink.tsx';
import classes from './seat.module.css';
import { TrailLink } from './TrailLink.tsx';

/** Before the start: when, where, who, and how it will be. Moves on by itself. */
export const WelcomePage = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const mine = useMine();
  const { details } = useSection('meeting') ?? {};
  const delay = useSection('delay');
  const person = useSection('people')?.people.find((each) => each.id === mine?.seat);
  if (mine === undefined) return null;
  // What nobody has answered yet comes first; what is answered is there to be looked up.
  const asked = mine.consent?.some(({ answer }) => answer !== 'yes' && answer !== 'no') ?? false;
  const consent = mine.consent !== null && (
    <Panel title={t('consent.title')} size="large">
      <OwnConsent />
    </Panel>
  );
  return (
    <div className={classes.page}>
      <h1 className={classes.hello} translate="no">
        {t('seat.welcome.hello', { name: person?.name ?? '' })}
      </h1>
      {person !== undefined && <p>{t('seat.welcome.youAre', { role: terms.rolesOf(person) })}</p>}
      <p className={classes.big}>{t(`seat.welcome.${voiceOf(mine.audience)}`)}</p>
      <ComerQuestion />
      <DoorOfGuard meeting={meeting} />
      <Begins delay={delay} />
      <p className={classes.quiet}>{t('seat.welcome.notStarted')}</p>
      <LeadLink meeting={meeting} />
      {asked && consent}
      <div className={classes.sheets}>
        {details != null && <WhenAndWhere details={details} />}
        <Panel title={t('seat.welcome.who')}>
          <WhoIsHere />
        </Panel>
        <WhatIsShared />
        <Plan />
      </div>
      {!asked && consent}
      <TrailLink meeting={meeting} seat={mine.seat} as={mine.trail} />
    </div>
  );
};

const WhenAndWhere = ({ details }: { details: NonNullable<Sections['meeting']['details']> }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Panel title={t('seat.welcome.when')}>
      <p className={classes.fact}>{formatDateAndTime(details.startsAt, t)}</p>
      {(details.place !== '' || details.videoLink !== '') && (
        <Panel title={t('seat.welcome.where')} level={3} tone="plain">
          {details.place !== '' && (
            <p className={classes.fact} translate="no">
              {details.place}
            </p>
          )}
          {details.videoLink !== '' && (
            <p>
              <a className="ds-link" href={details.videoLink} rel="noreferrer" target="_blank">
                {t('seat.welcome.video')}
              </a>
            </p>
          )}
        </Panel>
      )}
    </Panel>
  );
};

const Plan = (): ReactNode => {
  const { t } = useTranslation();
  const agenda = useSection('agenda');
  if (agenda === undefined) return null;
  const minutes = lastingMinutes(agenda.minutes, agenda.doubled);
  return (
    <Panel title={t('seat.welcome.how')} aside={t('seat.welcome.total', { minutes: totalMinutes(minutes) })}>
      <ol className={classes.plan}>
        {TIMED_PHASES.map((phase) => (
          <li key={phase}>
            <span>{t(`terms.phase.${phase}`)}</span>
            <span className="figures">{t('seat.welcome.minutes', { minutes: minutes[phase] })}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
};

/** [JO4] The viddevakt opens the door too, while people gather. */
const DoorOfGuard = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if ((useMine()?.door ?? null) === null) return null;
  return (
    <>
      <Knocks meeting={meeting} />
      <p>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('door.tool')}
        </Button>
      </p>
      {open && <DoorDialog meeting={meeting} onClose={() => setOpen(false)} />}
    </>
  );
};
