import { type ReactNode, useMemo } from 'react';
import { ConnectionContext, useConnection } from './MeetingConnection.tsx';
import { WallStore } from './WallStore.ts';

/** Everything inside sees what the projector may see of this meeting, and nothing else. */
export const AsOnTheWall = ({ children }: { children: ReactNode }): ReactNode => {
  const connection = useConnection();
  const reduced = useMemo(() => {
    const { meeting, seat, commands, clock, ticker, store } = connection.session;
    // Nobody writes on the wall.
    const drafts = () => undefined;
    const session = { meeting, seat, commands, clock, ticker, drafts, store: new WallStore(store) };
    return { ...connection, session };
  }, [connection]);
  return <ConnectionContext value={reduced}>{children}</ConnectionContext>;
};
