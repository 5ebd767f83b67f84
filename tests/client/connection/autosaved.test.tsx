import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProposalList } from '../../../client/features/offers/ProposalList.tsx';
import { DetailsForm } from '../../../client/features/prepare/DetailsForm.tsx';
import { SharedText } from '../../../client/ui/SharedText.tsx';
import type { Mine } from '../../../shared/mine.ts';
import { noteKey } from '../../../shared/notes.ts';
import type { Details } from '../../../shared/plan.ts';
import type { Sections } from '../../../shared/views.ts';
import type { Ack } from '../../../shared/wire.ts';
import { ADVISER, inPhase, offer, PPT, seatOf, turn } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import type { FakeSocket } from '../support/FakeSocket.ts';
import { blankSections, change, LEADER, leaderMine, whole } from '../support/views.ts';

const KEY = noteKey('summary');
const details: Details = {
  unitKind: 'school',
  unitName: 'Fjelltun skule',
  language: 'nn',
  child: 'L',
  showChild: false,
  startsAt: Date.parse('2026-12-03T09:00:00Z') as never,
  place: '',
  videoLink: '',
};

/** One way to write: what is on the screen, and the sections in which the server says what it has. */
interface Place {
  readonly what: string;
  readonly shown: ReactNode;
  readonly label: string | RegExp;
  readonly mine: Partial<Mine>;
  readonly says: (text: string, rev: number) => Partial<Sections>;
  /** Two may write in the same place of it. */
  readonly together: boolean;
  /** The words in a command that was given. */
  readonly words: (payload: never) => string;
}

const places: readonly Place[] = [
  {
    what: 'a text',
    shown: <SharedText noteKey={KEY} label="Samandrag" />,
    label: 'Samandrag',
    mine: { writable: [KEY] },
    says: (text, rev) => ({ notes: [{ key: KEY, text, rev, by: LEADER, overlap: false }] }),
    together: true,
    words: ({ text }: { text: string }) => text,
  },
  {
    what: 'a record',
    shown: <ProposalList from={{ kind: 'service', service: PPT }} />,
    label: /Tiltak, med konkrete ord/,
    mine: seatOf(ADVISER, 'staff', { editable: [offer('o1', '').id] }),
    says: (text, rev) => ({
      ...inPhase('offers', turn({ act: 'offer', service: PPT, people: [ADVISER] })),
      proposals: [{ proposal: offer('o1', text), rev, by: ADVISER, onBehalf: false }],
    }),
    together: false,
    words: ({ proposal }: { proposal: { measure: string } }) => proposal.measure,
  },
  {
    what: 'a form',
    shown: <DetailsForm />,
    label: /^Stad/,
    mine: {},
    says: (place) => ({ meeting: { details: { ...details, place }, practice: false, nextMeeting: null } }),
    together: false,
    words: ({ place }: { place: string }) => place,
  },
];

const accepted: Ack = { ok: true, seq: 2 as never };
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));

describe.each(places)('what is typed in $what', ({ shown, label, mine, says, together, words }) => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const open = (text = 'Før', rev = 1) => atMeeting(shown, { sections: says(text, rev), mine });
  const field = () => screen.getByLabelText<HTMLTextAreaElement>(label);
  const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
  const given = (socket: FakeSocket) => socket.given.map(({ command }) => words(command.payload as never));
  const answer = (socket: FakeSocket, at: number, ack: Ack = accepted) =>
    act(async () => socket.given[at]?.answer(ack));
  const view = (socket: FakeSocket, text: string, rev: number) =>
    act(async () => socket.receive('view', change(says(text, rev), rev)));
  const drafts = () => Object.keys(localStorage).filter((name) => name.startsWith('bti.draft.'));

  test('[SY6] survives a reload, unreadable to others, and is sent then', async () => {
    const first = await open();
    type('Før, halvt skri');
    first.socket.goDown();
    cleanup();
    expect(drafts()).not.toEqual([]);
    expect(JSON.stringify({ ...localStorage })).not.toContain('halvt');
    const { socket } = await open();
    expect(field().value).toBe('Før, halvt skri');
    await wait(1_000);
    expect(given(socket)).toEqual(['Før, halvt skri']);
    await view(socket, 'Før, halvt skri', 2);
    await answer(socket, 0);
    expect(drafts()).toEqual([]);
  });

  test('[SY4] stays when the network is lost, and is sent when it is back', async () => {
    const { socket } = await open();
    await act(async () => socket.goDown());
    type('Før, utan nett');
    await wait(1_000);
    expect(given(socket)).toEqual([]);
    await act(async () => {
      socket.goUp();
      socket.receive('mine', leaderMine(mine));
      socket.receive('view', whole({ ...blankSections(), ...says('Før', 1) }, 1, 'e2'));
    });
    await wait(1_000);
    expect(field().value).toBe('Før, utan nett');
    expect(given(socket)).toEqual(['Før, utan nett']);
  });

  test('[SY5] goes on from what came of it when it was typed on while it was sent', async () => {
    const { socket } = await open();
    type('Før no');
    await wait(1_000);
    type('Før no vidare');
    fireEvent.blur(field());
    await view(socket, 'Før no', 2);
    await answer(socket, 0);
    expect(field().value).toBe('Før no vidare');
    await wait(1_000);
    expect(given(socket)).toEqual(['Før no', 'Før no vidare']);
  });

  test('[UI66] stays when it is rejected, the reason beside it, and what is typed next is sent', async () => {
    const { socket } = await open();
    type('Før, for seint');
    await wait(1_000);
    type('Før, for seint no');
    fireEvent.blur(field());
    await answer(socket, 0, { ok: false, rejection: { code: 'notNow' } });
    expect(screen.getByText(/annan del av møtet/)).toBeTruthy();
    expect(field().value).toBe('Før, for seint no');
    expect(drafts()).not.toEqual([]);
    await wait(1_000);
    expect(given(socket)).toEqual(['Før, for seint', 'Før, for seint no']);
  });

  test('[SY5] is sent when the screen goes away, and lies on no device when it is answered', async () => {
    const { socket, view: page } = await open();
    type('Før, i farten');
    fireEvent.blur(field());
    page.unmount();
    await answer(socket, 0);
    expect(given(socket)).toEqual(['Før, i farten']);
    expect(drafts()).toEqual([]);
  });

  test('[SY5] is followed by the others when nobody rests, but where two write in one place', async () => {
    const { socket } = await open();
    for (let letters = 1; letters <= 40; letters += 1) {
      type(`Før ${'a'.repeat(letters)}`);
      await wait(200);
    }
    expect(given(socket).length > 0).toBe(!together);
  });

  test('[SY6] leaves nothing behind when it is taken away again', async () => {
    const { socket } = await open();
    type('Før x');
    type('Før');
    await wait(1_000);
    expect(given(socket)).toEqual([]);
    expect(drafts()).toEqual([]);
    expect(screen.queryByText('Ikkje lagra enno')).toBeNull();
  });

  test('[SY5] gives way to what others write once it is safe and the field is left', async () => {
    const { socket } = await open();
    type('Før no');
    await wait(1_000);
    await view(socket, 'Før no', 2);
    await answer(socket, 0);
    fireEvent.blur(field());
    await view(socket, 'Før no, og ein annan', 3);
    expect(field().value).toBe('Før no, og ein annan');
    expect(given(socket)).toEqual(['Før no']);
  });
});
