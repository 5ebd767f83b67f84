import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type MeetingId, PersonId, type SeatId } from '../../shared/ids.ts';
import type { Referat as ReferatContent } from '../../shared/referat.ts';
import { addresses } from '../connection/addresses.ts';
import { useMine, useSection } from '../connection/hooks.ts';
import { AfterLinks } from '../features/afterwards/AfterLinks.tsx';
import { isLacking, ReferatSectionPanel } from '../features/referat/ReferatSectionPanel.tsx';
import classes from '../features/referat/referat.module.css';
import { Standing } from '../features/referat/Standing.tsx';
import { TakeAway } from '../features/referat/TakeAway.tsx';
import { useReferat } from '../features/referat/useReferat.ts';
import { StaffFrame } from '../features/staffFrame/StaffFrame.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Notice } from '../ui/Notice.tsx';
import { NotLoaded } from '../ui/NotLoaded.tsx';
import { Panel } from '../ui/Panel.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

/** The minutes, for the leader and the referent, from when the family has left. */
export const Referat = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const practice = useSection('meeting')?.practice ?? false;
  return (
    <AppFrame title={t('referat.tabTitle')} practice={practice}>
      <div className={classes.sheet}>
        <StaffFrame />
        <Shown meeting={meeting} />
        <ToMeeting meeting={meeting} seat={seat} />
      </div>
    </AppFrame>
  );
};

const Shown = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage;
  const duties = useMine()?.duties ?? [];
  if (!duties.includes('lead') && !duties.includes('referent'))
    return <NotNow title={t('referat.tabTitle')} text={t('referat.notYours')} />;
  if (stage !== 'evaluation' && stage !== 'ended')
    return <NotNow title={t('referat.notYetTitle')} text={t('referat.notYet')} />;
  return <Opened meeting={meeting} />;
};

const NotNow = ({ title, text }: { title: string; text: string }): ReactNode => (
  <Notice title={title}>
    <Paragraph data-size="lg">{text}</Paragraph>
  </Notice>
);

const Opened = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const { answer, error, again } = useReferat(meeting);
  const leads = useMine()?.duties.includes('lead') ?? false;
  const referat = answer?.referat ?? null;
  return (
    <>
      <Heading level={1} data-size="lg" className={classes.title} lang={referat?.language}>
        {referat?.title ?? t('referat.tabTitle')}
      </Heading>
      <p className={classes.intro}>{t('referat.intro')}</p>
      {error !== null && <NotLoaded what={t('referat.failed')} error={error} again={again} />}
      {answer === null || referat === null ? (
        error === null && <p role="status">{t('referat.loading')}</p>
      ) : (
        <>
          <Standing meeting={meeting} answer={answer} onChange={again} />
          <TakeAway meeting={meeting} answer={answer} onTaken={again} />
          {leads && <AfterLinks meeting={meeting} />}
          <Lacking referat={referat} />
          {referat.sections.map((section) => (
            <ReferatSectionPanel key={section.id} section={section} lang={referat.language} />
          ))}
        </>
      )}
    </>
  );
};

/** What is missing, with a way to each: nothing is invented to fill it. */
const Lacking = ({ referat }: { referat: ReferatContent }): ReactNode => {
  const { t } = useTranslation();
  const lacking = referat.sections.filter(isLacking);
  if (lacking.length === 0) return <p className={classes.intro}>{t('referat.complete')}</p>;
  return (
    <Panel title={t('referat.missingTitle')}>
      <ul className={classes.lacking} lang={referat.language}>
        {lacking.map((section) => (
          <li key={section.id}>
            <a className="ds-link" href={`#${section.id}`}>
              {section.heading}
            </a>
          </li>
        ))}
      </ul>
      <p className={classes.intro}>{t('referat.missingHint')}</p>
    </Panel>
  );
};

const ToMeeting = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const leads = useMine()?.duties.includes('lead') ?? false;
  const person = PersonId.safeParse(seat);
  const back = leads && person.success ? addresses.lead(meeting, person.data) : addresses.seat(meeting, seat);
  return (
    <>
      {leads && (
        <div>
          <Link href={addresses.insight(meeting)} className="ds-link">
            {t('insight.link')}
          </Link>
        </div>
      )}
      {leads && (
        <div>
          <Link href={addresses.meetingTrail(meeting)} className="ds-link">
            {t('trail.meetingLink')}
          </Link>
        </div>
      )}
      <div>
        <Link href={back} className="ds-link">
          {t('referat.toMeeting')}
        </Link>
      </div>
    </>
  );
};
