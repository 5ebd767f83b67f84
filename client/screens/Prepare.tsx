import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { type MeetingId, PersonId, type SeatId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { useSection } from '../connection/hooks.ts';
import { Knocks } from '../features/door/Knocks.tsx';
import { DutyPick } from '../features/people/DutyPick.tsx';
import { ChildWishes } from '../features/prepare/ChildWishes.tsx';
import { ConsentSection } from '../features/prepare/ConsentSection.tsx';
import { DetailsForm } from '../features/prepare/DetailsForm.tsx';
import { LinkList } from '../features/prepare/LinkList.tsx';
import { MinutesForm } from '../features/prepare/MinutesForm.tsx';
import { NextMeetingForm } from '../features/prepare/NextMeetingForm.tsx';
import { PageSection } from '../features/prepare/PageSection.tsx';
import { PeopleList } from '../features/prepare/PeopleList.tsx';
import page from '../features/prepare/page.module.css';
import classes from '../features/prepare/prepare.module.css';
import { SectionNav } from '../features/prepare/SectionNav.tsx';
import { StartMeeting } from '../features/prepare/StartMeeting.tsx';
import { UnderWay } from '../features/prepare/UnderWay.tsx';
import { StaffFrame } from '../features/staffFrame/StaffFrame.tsx';
import { Tried } from '../features/tried/Tried.tsx';
import { useWallNow } from '../time/useNow.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { agreedDay } from './lead/agreedDay.ts';
import { NotFound } from './NotFound.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

/** The leader prepares the meeting; when it has begun, only the links are still here. */
export const Prepare = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const stage = useSection('agenda')?.stage ?? 'preparing';
  const practice = useSection('meeting')?.practice ?? false;
  const person = PersonId.safeParse(seat);
  const goesOn = agreedDay(
    useSection('meeting')?.details?.startsAt ?? null,
    useSection('agenda')?.startedAt ?? null,
    useWallNow(),
  );
  const preparing = stage === 'preparing';
  /** By the personal link, during the meeting: straight to it. */
  const onward = person.success && !preparing && search.has('arriving');

  useEffect(() => {
    if (onward) navigate(addresses.lead(meeting, person.data), { replace: true });
  }, [onward, navigate, meeting, person.data]);

  if (!person.success) return <NotFound />;
  return (
    <AppFrame title={t('prepare.title')} practice={practice}>
      <StaffFrame withMissing />
      <div className={classes.knocks}>
        <Knocks meeting={meeting} />
      </div>
      {preparing ? (
        <Page meeting={meeting} seat={person.data} />
      ) : (
        <>
          <UnderWay meeting={meeting} seat={person.data} stage={stage} goesOn={goesOn} />
          <PageSection id="links" title={t('prepare.sections.links')} intro={t('prepare.links.intro')}>
            <LinkList meeting={meeting} seat={person.data} />
          </PageSection>
        </>
      )}
    </AppFrame>
  );
};

const Page = ({ meeting, seat }: { meeting: MeetingId; seat: PersonId }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Heading level={1} data-size="lg">
        {t('prepare.title')}
      </Heading>
      <Paragraph className={classes.hint}>{t('prepare.intro')}</Paragraph>
      <div className={page.page}>
        <aside className={page.side}>
          <SectionNav />
        </aside>
        <div className={page.sections}>
          <PageSection id="details" title={t('prepare.sections.details')}>
            <DetailsForm />
          </PageSection>
          <PageSection id="people" title={t('prepare.sections.people')} intro={t('prepare.people.intro')}>
            <PeopleList />
            <ChildWishes />
          </PageSection>
          <PageSection id="duties" title={t('prepare.sections.duties')}>
            <Duties />
            <div className={classes.pair}>
              <DutyPick duty="penSecond" labelled />
              <DutyPick duty="deputy" labelled />
            </div>
          </PageSection>
          <PageSection id="consent" title={t('prepare.sections.consent')} intro={t('prepare.consent.intro')}>
            <ConsentSection />
          </PageSection>
          <div id="tried">
            <Tried prominent />
          </div>
          <PageSection id="minutes" title={t('prepare.sections.minutes')} intro={t('prepare.minutes.intro')}>
            <MinutesForm />
          </PageSection>
          <PageSection id="next" title={t('prepare.sections.next')} intro={t('prepare.next.intro')}>
            <NextMeetingForm />
          </PageSection>
          <PageSection id="links" title={t('prepare.sections.links')} intro={t('prepare.links.intro')}>
            <LinkList meeting={meeting} seat={seat} />
          </PageSection>
          <PageSection id="start" title={t('prepare.sections.start')}>
            <StartMeeting meeting={meeting} seat={seat} />
          </PageSection>
        </div>
      </div>
    </>
  );
};

const Duties = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.pair}>
      {(['viddevakt', 'referent'] as const).map((duty) => (
        <div key={duty}>
          <strong>{t(`prepare.duties.${duty}`)}</strong>
          <Paragraph className={classes.hint}>{t(`prepare.duties.${duty}Hint`)}</Paragraph>
          <DutyPick duty={duty} />
        </div>
      ))}
    </div>
  );
};
