import { createContext, useContext, useSyncExternalStore } from 'react';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import type { SecondTicker } from './SecondTicker.ts';

export const TickerContext = createContext<SecondTicker | null>(null);

const useTicker = (): SecondTicker => {
  const ticker = useContext(TickerContext);
  if (ticker === null) throw new Error('A clock is shown outside of a meeting');
  return ticker;
};

/**
 * Meeting time, in whole seconds: renders anew when the shown second changes, together with every other
 * screen of the meeting. Zero until the server has been asked; no clock runs before that.
 */
export const useNow = (): MeetingTime => {
  const ticker = useTicker();
  return useSyncExternalStore(ticker.subscribe, () => ticker.now() ?? NEVER);
};

/** The wall clock by the server, for display; renders anew every second. Use it in small components. */
export const useWallNow = (): WallTime => {
  const ticker = useTicker();
  return useSyncExternalStore(ticker.subscribe, () => ticker.wall() ?? NEVER_WALL);
};

const NEVER = 0 as MeetingTime;
const NEVER_WALL = 0 as WallTime;
