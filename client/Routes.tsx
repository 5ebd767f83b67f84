import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch, useSearchParams } from 'wouter';
import { DayId, StaffDayId } from '../shared/day.ts';
import { MeetingId, PersonId, PROJECTOR, SeatId } from '../shared/ids.ts';
import { ProviderOutcome } from '../shared/provider.ts';
import { MeetingConnection } from './connection/MeetingConnection.tsx';
import { Home } from './screens/Home.tsx';
import { Join } from './screens/Join.tsx';
import { Left } from './screens/Left.tsx';
import { NotFound } from './screens/NotFound.tsx';
import { MeetingGate } from './ui/MeetingGate.tsx';
import { Waiting } from './ui/Waiting.tsx';

interface ScreenProps {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}
type Screen = LazyExoticComponent<ComponentType<ScreenProps>>;

/** Each screen is a chunk of its own: a seat on a phone does not fetch what the leader needs. */
const Prepare = lazy(async () => ({ default: (await import('./screens/Prepare.tsx')).Prepare }));
const Lead = lazy(async () => ({ default: (await import('./screens/Lead.tsx')).Lead }));
const Projector = lazy(async () => ({ default: (await import('./screens/Projector.tsx')).Projector }));
const Seat = lazy(async () => ({ default: (await import('./screens/Seat.tsx')).Seat }));
const Room = lazy(async () => ({ default: (await import('./screens/Room.tsx')).Room }));
const StaffDay = lazy(async () => ({ default: (await import('./screens/StaffDay.tsx')).StaffDay }));
const Knock = lazy(async () => ({ default: (await import('./screens/Knock.tsx')).Knock }));
const Referat = lazy(async () => ({ default: (await import('./screens/Referat.tsx')).Referat }));
const Account = lazy(async () => ({ default: (await import('./screens/Account.tsx')).Account }));
const Unit = lazy(async () => ({ default: (await import('./screens/Unit.tsx')).Unit }));
const UnitTrail = lazy(async () => ({ default: (await import('./screens/UnitTrail.tsx')).UnitTrail }));
const MeetingTrail = lazy(async () => ({
  default: (await import('./screens/MeetingTrail.tsx')).MeetingTrail,
}));
const OwnTrail = lazy(async () => ({ default: (await import('./screens/OwnTrail.tsx')).OwnTrail }));
const AfterLink = lazy(async () => ({ default: (await import('./screens/AfterLink.tsx')).AfterLink }));
const Afterwards = lazy(async () => ({ default: (await import('./screens/Afterwards.tsx')).Afterwards }));
const SetUp = lazy(async () => ({ default: (await import('./screens/SetUp.tsx')).SetUp }));
const Invitation = lazy(async () => ({ default: (await import('./screens/Invitation.tsx')).Invitation }));
const Recovery = lazy(async () => ({ default: (await import('./screens/Recovery.tsx')).Recovery }));
const Provider = lazy(async () => ({ default: (await import('./screens/Provider.tsx')).Provider }));
const Insight = lazy(async () => ({ default: (await import('./screens/Insight.tsx')).Insight }));
const KeptReferat = lazy(async () => ({ default: (await import('./screens/KeptReferat.tsx')).KeptReferat }));
const PrintAgenda = lazy(async () => ({ default: (await import('./screens/PrintAgenda.tsx')).PrintAgenda }));

/** Which screen is at which address. */
export const Routes = (): ReactNode => (
  <Suspense fallback={<Waiting />}>
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/join" component={Join} />
      <Route path="/knock" component={Knock} />
      <Route path="/after" component={AfterLink} />
      <Route path="/left" component={Left} />
      <Route path="/account" component={Account} />
      <Route path="/unit/:unit">{({ unit }) => <Unit unit={unit} />}</Route>
      <Route path="/unit/:unit/trail">{({ unit }) => <UnitTrail unit={unit} />}</Route>
      <Route path="/setup" component={SetUp} />
      <Route path="/invitation" component={Invitation} />
      <Route path="/recovery" component={Recovery} />
      <Route path="/provider/:outcome">{({ outcome }) => <OfProvider outcome={outcome} />}</Route>
      <Route path="/meeting/:meeting/projector">
        {({ meeting }) => <AtMeeting of={Projector} meeting={meeting} seat={PROJECTOR} />}
      </Route>
      <Route path="/meeting/:meeting/seat/:seat">
        {({ meeting, seat }) => <AtMeeting of={Seat} meeting={meeting} seat={seat} />}
      </Route>
      <Route path="/meeting/:meeting/seat/:seat/trail">
        {({ meeting, seat }) => <OwnTrail meeting={meeting} seat={seat} />}
      </Route>
      <Route path="/meeting/:meeting/after/:person">
        {({ meeting, person }) => <Afterwards meeting={meeting} person={person} />}
      </Route>
      <Route path="/meeting/:meeting/after/:person/trail">
        {({ meeting, person }) => <OwnTrail meeting={meeting} seat={person} afterwards />}
      </Route>
      <Route path="/meeting/:meeting/trail">
        {({ meeting }) => <OfMeeting of={MeetingTrail} meeting={meeting} />}
      </Route>
      <Route path="/meeting/:meeting/prepare">
        {({ meeting }) => <AsAsked of={Prepare} meeting={meeting} />}
      </Route>
      <Route path="/meeting/:meeting/lead">{({ meeting }) => <AsAsked of={Lead} meeting={meeting} />}</Route>
      <Route path="/meeting/:meeting/referat">
        {({ meeting }) => <AsAsked of={Referat} meeting={meeting} />}
      </Route>
      <Route path="/meeting/:meeting/kept">
        {({ meeting }) => <OfMeeting of={KeptReferat} meeting={meeting} />}
      </Route>
      <Route path="/meeting/:meeting/insight">
        {({ meeting }) => <OfMeeting of={Insight} meeting={meeting} />}
      </Route>
      <Route path="/meeting/:meeting/agenda">
        {({ meeting }) => <AsAsked of={PrintAgenda} meeting={meeting} />}
      </Route>
      <Route path="/room/:day">{({ day }) => <OfRoom day={day} />}</Route>
      <Route path="/day/:staff">{({ staff }) => <OfStaff staff={staff} />}</Route>
      <Route component={NotFound} />
    </Switch>
  </Suspense>
);

const OfProvider = (props: { outcome: string }): ReactNode => {
  const outcome = ProviderOutcome.safeParse(props.outcome);
  return outcome.success ? <Provider outcome={outcome.data} /> : <NotFound />;
};

const OfRoom = (props: { day: string }): ReactNode => {
  const day = DayId.safeParse(props.day);
  return day.success ? <Room key={day.data} day={day.data} /> : <NotFound />;
};

const OfStaff = (props: { staff: string }): ReactNode => {
  const staff = StaffDayId.safeParse(props.staff);
  return staff.success ? <StaffDay key={staff.data} staff={staff.data} /> : <NotFound />;
};

/** The screen of the person that the address names after `?seat=`. */
const AsAsked = ({ of, meeting }: { of: Screen; meeting: string }): ReactNode => {
  const [search] = useSearchParams();
  const person = PersonId.safeParse(search.get('seat'));
  return person.success ? <AtMeeting of={of} meeting={meeting} seat={person.data} /> : <NotFound />;
};

/** A screen that needs no live meeting. */
const OfMeeting = (props: {
  of: LazyExoticComponent<ComponentType<{ meeting: MeetingId }>>;
  meeting: string;
}): ReactNode => {
  const meeting = MeetingId.safeParse(props.meeting);
  const { of: Shown } = props;
  return meeting.success ? <Shown meeting={meeting.data} /> : <NotFound />;
};

const AtMeeting = (props: { of: Screen; meeting: string; seat: string }): ReactNode => {
  const meeting = MeetingId.safeParse(props.meeting);
  const seat = SeatId.safeParse(props.seat);
  if (!meeting.success || !seat.success) return <NotFound />;
  const { of: Shown } = props;
  return (
    <MeetingConnection key={`${meeting.data}/${seat.data}`} meeting={meeting.data} seat={seat.data}>
      <MeetingGate>
        <Shown meeting={meeting.data} seat={seat.data} />
      </MeetingGate>
    </MeetingConnection>
  );
};
