import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SecondTicker } from '../../../client/time/SecondTicker.ts';
import { anchorFrom, ROUND_TRIPS, ServerClock } from '../../../client/time/ServerClock.ts';
import type { MeetingTime, WallTime } from '../../../shared/time.ts';
import type { TimeAnswer } from '../../../shared/wire.ts';

/** A server and a device, each with a clock of its own, and a network between them. */
const world = (rate = 1) => {
  let real = 0;
  const server = (): TimeAnswer => ({
    now: Math.round(5_000_000 + real * rate) as MeetingTime,
    wall: Math.round(1_790_000_000_000 + real) as WallTime,
    rate,
  });
  return {
    mono: () => real + 123_456,
    pass: (ms: number) => {
      real += ms;
    },
    server,
    /** A round trip that takes so long there, and so long back. */
    ask: (there: number, back: number) => () => {
      real += there;
      const answer = server();
      real += back;
      return Promise.resolve(answer);
    },
  };
};

describe('the time of the meeting on this device', () => {
  test('[CL2] the round trip with the least delay wins over slow and lopsided ones', () => {
    const answer = (now: number): TimeAnswer => ({ now: now as MeetingTime, wall: 0 as WallTime, rate: 1 });
    const samples = [
      { asked: 0, answered: 900, answer: answer(5_890) },
      { asked: 1_000, answered: 1_010, answer: answer(6_005) },
      { asked: 2_000, answered: 2_400, answer: answer(7_010) },
    ];
    expect(anchorFrom(samples)).toMatchObject({ mono: 1_005, now: 6_005 });
    expect(anchorFrom([])).toBeNull();
  });

  test('[CL2] eight round trips, of which one is quick: the clock is right to half of that one', async () => {
    const { mono, ask, server } = world();
    const clock = new ServerClock(mono);
    const delays = [300, 10, 700, 90, 2_000, 60, 40, 800];
    let trip = 0;
    await clock.synchronise(() => ask(delays[trip++ % delays.length] ?? 1, 0)());
    expect(trip).toBe(ROUND_TRIPS);
    expect(Math.abs((clock.now() ?? 0) - server().now)).toBeLessThanOrEqual(5);
  });

  test('[CL3] a device clock that is wrong, and jumps, changes nothing', async () => {
    const { mono, ask, pass, server } = world();
    const clock = new ServerClock(mono);
    const deviceClock = vi.spyOn(Date, 'now').mockReturnValue(0);
    await clock.synchronise(ask(5, 5));
    deviceClock.mockReturnValue(14 * 60_000);
    pass(61_000);
    expect(clock.now()).toBe(server().now);
    expect(clock.wall()).toBe(server().wall);
  });

  test('meeting time runs at the rate of the server, wall time does not', async () => {
    const { mono, ask, pass, server } = world(10);
    const clock = new ServerClock(mono);
    await clock.synchronise(ask(0, 0));
    pass(3_000);
    expect(clock.now()).toBe(server().now);
    expect(clock.wall()).toBe(server().wall);
  });

  test('[CL3] after a sleep that the monotonic clock did not count, the next synchronisation puts it right', async () => {
    let asleep = 0;
    const { mono, ask, pass, server } = world();
    const clock = new ServerClock(() => mono() - asleep);
    await clock.synchronise(ask(1, 1));
    pass(600_000);
    asleep = 600_000;
    await clock.synchronise(ask(1, 1));
    expect(Math.abs((clock.now() ?? 0) - server().now)).toBeLessThanOrEqual(1);
  });

  test('a server that does not answer leaves the time as it was', async () => {
    const { mono, ask, pass, server } = world();
    const clock = new ServerClock(mono);
    expect(clock.now()).toBeNull();
    await clock.synchronise(ask(1, 1));
    pass(2_000);
    await clock.synchronise(() => Promise.reject(new Error('gone')));
    expect(Math.abs((clock.now() ?? 0) - server().now)).toBeLessThanOrEqual(1);
  });
});

describe('the second that is shown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const clockAt = async (now: number): Promise<ServerClock> => {
    const clock = new ServerClock();
    const answer = { now: now as MeetingTime, wall: (1_790_000_000_000 + now) as WallTime, rate: 1 };
    await clock.synchronise(() => Promise.resolve(answer));
    return clock;
  };

  test('[CL4] two screens that began to look at different moments flip at the same one', async () => {
    const flips: [string, number][] = [];
    const one = new SecondTicker(await clockAt(10_300));
    one.subscribe(() => flips.push(['one', performance.now()]));
    const began = performance.now();
    vi.advanceTimersByTime(450);
    const two = new SecondTicker(await clockAt(10_750));
    two.subscribe(() => flips.push(['two', performance.now()]));
    vi.advanceTimersByTime(1_300);
    const at = (who: string) =>
      flips.filter(([name, when]) => name === who && when > began + 500).map(([, when]) => when);
    expect(at('one')).toHaveLength(2);
    expect(at('two')).toHaveLength(2);
    at('one').forEach((when, index) => {
      expect(Math.abs(when - (at('two')[index] ?? 0))).toBeLessThanOrEqual(5);
    });
    expect(one.now()).toBe(two.now());
    expect(one.now()).toBe(12_000);
  });

  test('[CL4] one flip for each second, and nothing in between', async () => {
    const ticker = new SecondTicker(await clockAt(10_000));
    const flip = vi.fn();
    const stop = ticker.subscribe(flip);
    flip.mockClear();
    vi.advanceTimersByTime(10_050);
    expect(flip).toHaveBeenCalledTimes(10);
    stop();
    vi.advanceTimersByTime(5_000);
    expect(flip).toHaveBeenCalledTimes(10);
    expect(vi.getTimerCount()).toBe(0);
  });
});
