import { useMachine } from '@xstate/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { DayId } from '../../shared/day.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { OutMessage, Refusal } from '../../shared/wire.ts';
import { TickerContext } from '../time/useNow.ts';
import { MeetingSession } from './MeetingSession.ts';
import { type ConnectionState, sessionMachine } from './sessionMachine.ts';

/** What the screens ask of a session. */
export type Session = Pick<
  MeetingSession,
  'meeting' | 'seat' | 'commands' | 'clock' | 'ticker' | 'drafts'
> & {
  readonly store: Pick<MeetingSession['store'], 'subscribe' | 'section' | 'mine'>;
};

export interface Connection {
  readonly session: Session;
  readonly state: ConnectionState;
  readonly out: OutMessage | undefined;
  readonly refusal: Refusal | undefined;
}

export const ConnectionContext = createContext<Connection | null>(null);

export const useConnection = (): Connection => {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('Used outside of a meeting');
  return connection;
};

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  /** The day whose room this is the projector of. */
  readonly room?: DayId;
  readonly children: ReactNode;
}

/** Connects one seat to its meeting while it is on the screen. Everything inside reads it by the hooks. */
export const MeetingConnection = ({ meeting, seat, room, children }: Props): ReactNode => {
  const session = useMemo(() => new MeetingSession(meeting, seat, room), [meeting, seat, room]);
  const [snapshot, send] = useMachine(sessionMachine);

  useEffect(
    () =>
      session.open({
        whole: () => send({ type: 'whole' }),
        lost: () => send({ type: 'lost' }),
        refused: (refusal) => send({ type: 'refused', refusal }),
        out: (message) => send({ type: 'out', message }),
      }),
    [session, send],
  );

  const { out, refusal } = snapshot.context;
  const connection = useMemo(
    () => ({ session, state: snapshot.value, out, refusal }),
    [session, snapshot.value, out, refusal],
  );
  return (
    <ConnectionContext value={connection}>
      <TickerContext value={session.ticker}>{children}</TickerContext>
    </ConnectionContext>
  );
};
