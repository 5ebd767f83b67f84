import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { Begins } from '../../../client/features/day/Begins.tsx';
import { Cost } from '../../../client/features/day/Cost.tsx';
import { nextOf } from '../../../client/features/day/nextOf.ts';
import { Parked } from '../../../client/features/evaluation/Parked.tsx';
import { slotWarnings, suggestedStart } from '../../../client/features/prepare/slotHints.ts';
import { DaySlot } from '../../../shared/dayAnswers.ts';
import { MeetingId } from '../../../shared/ids.ts';
import { minutes, type WallTime } from '../../../shared/time.ts';
import { atMeeting } from '../support/atMeeting.tsx';

afterEach(cleanup);

/** 13:00 in Norway. */
const ONE = Date.parse('2027-03-02T12:00:00Z');
const at = (minute: number): WallTime => (ONE + minutes(minute)) as WallTime;

const slot = (id: string, minute: number, toCome: boolean): DaySlot =>
  DaySlot.parse({
    meeting: id,
    seat: 'leader',
    startsAt: at(minute),
    endsAt: at(minute + 45),
    place: '',
    child: 'L',
    stage: toCome ? 'preparing' : 'ended',
    parked: false,
    delay: null,
    toCome,
  });
const id = (meeting: string) => MeetingId.parse(meeting);

describe('the next meeting', () => {
  test('[AF4] is the first one after this that waits, and else one that was passed over', () => {
    const slots = [slot('a', 0, true), slot('b', 55, false), slot('c', 110, false), slot('d', 165, true)];
    expect(nextOf(slots, id('b'))?.meeting).toBe('d');
    expect(nextOf(slots, id('d'))?.meeting).toBe('a');
    expect(nextOf([slot('b', 0, false)], id('b'))).toBeNull();
    // This one has gone on to another day, and is of this one no more.
    expect(nextOf(slots, id('e'))?.meeting).toBe('a');
  });
});

describe('planning another one', () => {
  const others = [slot('a', 0, true), slot('b', 55, true)];

  test('[AF6] suggests ten minutes after the last one', () => {
    expect(suggestedStart(others)).toEqual({ end: at(100), start: at(110) });
    expect(suggestedStart([])).toBeNull();
  });

  test.each([
    [110, []],
    [105, [{ kind: 'little', minutes: 5, at: at(55) }]],
    [100, [{ kind: 'little', minutes: 0, at: at(55) }]],
    [60, [{ kind: 'overlaps', at: at(55) }]],
    [-50, [{ kind: 'little', minutes: 5, at: at(0) }]],
    [
      40,
      [
        { kind: 'overlaps', at: at(0) },
        { kind: 'overlaps', at: at(55) },
      ],
    ],
  ])('[AF6] a start %d minutes in is warned about as it should be', (minute, warnings) => {
    expect(slotWarnings(at(minute), minutes(45), others)).toEqual(warnings);
  });
});

describe('what running over costs', () => {
  const told = async (wall: WallTime) => {
    const delay = { at: at(52), growsFrom: at(40) };
    const { socket } = await atMeeting(
      <>
        <Begins delay={delay} />
        <Cost />
      </>,
      { sections: { following: { startsAt: at(45), delay } } },
    );
    socket.time = { ...socket.time, wall };
    // Coming back, a screen asks what time it is.
    await act(async () => socket.goUp());
  };

  test('[AF9] [AF10] is said as a time, and grows by itself', async () => {
    await told(at(43));
    expect(await screen.findByText('Byrjar om lag kl. 13:55')).toBeDefined();
    expect(screen.getByText('Møtet kl. 13:45 kan byrje om lag 13:55')).toBeDefined();
  });

  test('[AF10] nothing is said while all is on time', async () => {
    const { view } = await atMeeting(
      <>
        <Begins delay={null} />
        <Cost />
      </>,
      { sections: { following: { startsAt: at(45), delay: null } } },
    );
    expect(view.container.textContent).toBe('');
  });
});

describe('a parked evaluation', () => {
  test('[AF7] is taken up by any of the staff with one tap', async () => {
    const { socket } = await atMeeting(<Parked />, {
      mine: { duties: [], audience: 'staff', actions: { 'evaluation.resume': null } },
    });
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Ta opp evalueringa' }));
    expect(socket.given.map(({ command }) => command.type)).toEqual(['evaluation.resume']);
  });

  test('[AF8] leads those who write it to the referat', async () => {
    await atMeeting(<Parked />, { mine: { duties: ['referent'] } });
    expect(screen.getByRole('link', { name: 'Til referatet' })).toBeDefined();
  });
});
