import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayId } from '../../shared/day.ts';
import { PROJECTOR } from '../../shared/ids.ts';
import type { Refusal, RoomMessage } from '../../shared/wire.ts';
import { useMine, useOut } from '../connection/hooks.ts';
import { MeetingConnection } from '../connection/MeetingConnection.tsx';
import { RoomSession } from '../connection/RoomSession.ts';
import { TickerContext } from '../time/useNow.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { ConnectionBanner } from '../ui/ConnectionBanner.tsx';
import { useRefusalText } from '../ui/failureTexts.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { NeutralRoom } from './projector/NeutralRoom.tsx';
import { useWallKeys } from './projector/useWallKeys.ts';
import { Wall } from './projector/Wall.tsx';

/** [AF2] The projector of a room through a day: the meeting that is in it, and neutral between meetings. */
export const Room = ({ day }: { day: DayId }): ReactNode => {
  const session = useMemo(() => new RoomSession(day), [day]);
  const [shows, setShows] = useState<RoomMessage>();
  const [over, setOver] = useState<Refusal | 'closed'>();
  useEffect(
    () =>
      session.open({
        shows: (message) => {
          setShows(message);
          setOver(undefined);
        },
        refused: setOver,
        closed: () => setOver('closed'),
      }),
    [session],
  );
  if (over !== undefined) return <Over why={over} />;
  if (shows === undefined) return <Waiting />;
  return (
    <TickerContext value={session.ticker}>
      <Shown day={day} shows={shows} />
    </TickerContext>
  );
};

const Shown = ({ day, shows }: { day: DayId; shows: RoomMessage }): ReactNode => {
  const blank = useWallKeys();
  const { meeting } = shows;
  if (meeting === null) return <NeutralRoom shows={shows} blank={blank} />;
  return (
    <MeetingConnection key={meeting} meeting={meeting} seat={PROJECTOR} room={day}>
      <InMeeting shows={shows} blank={blank} />
    </MeetingConnection>
  );
};

/** Until the meeting is there, and when the room has left it, nothing of any meeting is on the wall. */
const InMeeting = ({ shows, blank }: { shows: RoomMessage; blank: boolean }): ReactNode => {
  const here = useMine() !== undefined;
  const out = useOut() !== undefined;
  if (out || !here) return <NeutralRoom shows={{ ...shows, next: null }} blank={blank} />;
  return (
    <>
      <Wall blank={blank} />
      <ConnectionBanner />
    </>
  );
};

const Over = ({ why }: { why: Refusal | 'closed' }): ReactNode => {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  return (
    <AppFrame title={t('day.neutral.tabTitle')}>
      <h1>{t('day.neutral.closed')}</h1>
      <p>{why === 'closed' || why === 'notYours' ? t('day.neutral.closedHow') : refusalText(why)}</p>
    </AppFrame>
  );
};
