import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProposalList } from '../../../client/features/offers/ProposalList.tsx';
import type { Responsible } from '../../../shared/measures.ts';
import type { Sections } from '../../../shared/views.ts';
import { ADVISER, inPhase, MOTHER, offer, PPT, seatOf, turn } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import type { FakeSocket } from '../support/FakeSocket.ts';
import { change } from '../support/views.ts';

const from: Responsible = { kind: 'service', service: PPT };
const round = (proposals: Sections['proposals'] = []) =>
  inPhase('offers', turn({ act: 'offer', service: PPT, people: [ADVISER] }), [], { proposals });
const saved = (measure: string, rev: number): Sections['proposals'] => [
  { proposal: offer('o1', measure), rev, by: ADVISER, onBehalf: false },
];
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const measure = () => screen.getByLabelText<HTMLTextAreaElement>(/Tiltak, med konkrete ord/);
const put = (socket: FakeSocket, at: number) =>
  socket.given[at]?.command.payload as { proposal: { id: string } };
const service = (part = {}) => seatOf(ADVISER, 'staff', { proposeFor: [from], ...part });

describe('the offers of a service', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  test('one tap begins an offer, and it saves itself as the service’s own', async () => {
    const { socket } = await atMeeting(<ProposalList from={from} />, { sections: round(), mine: service() });
    fireEvent.click(screen.getByRole('button', { name: 'Legg til eit tilbod' }));
    fireEvent.change(measure(), { target: { value: 'Samtale kvar tysdag' } });
    await wait(1_000);
    expect(socket.given[0]?.command).toMatchObject({
      type: 'proposal.put',
      payload: { proposal: { from, measure: 'Samtale kvar tysdag', start: '', needs: '' }, baseRev: 0 },
    });
  });

  test('[SY15] the field stays under the hands when the view comes before what may be edited', async () => {
    const { socket } = await atMeeting(<ProposalList from={from} />, { sections: round(), mine: service() });
    fireEvent.click(screen.getByRole('button', { name: 'Legg til eit tilbod' }));
    const field = measure();
    fireEvent.change(field, { target: { value: 'Samtale' } });
    await wait(1_000);
    const { id } = put(socket, 0).proposal;
    const shown = { ...offer('o1', 'Samtale'), start: '', id: id as never };
    await act(async () =>
      socket.receive(
        'view',
        change({ proposals: [{ proposal: shown, rev: 1, by: ADVISER, onBehalf: false }] }, 2),
      ),
    );
    expect(measure()).toBe(field);
  });

  test('[UI66] who may not write an offer reads it, and is offered nothing', async () => {
    await atMeeting(<ProposalList from={from} />, {
      sections: round(saved('Samtale kvar tysdag', 2)),
      mine: seatOf(MOTHER, 'guardian'),
    });
    expect(screen.getByText('Samtale kvar tysdag')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('taking an offer away asks once, and takes away that one', async () => {
    const { socket } = await atMeeting(<ProposalList from={from} />, {
      sections: round(saved('Samtale', 2)),
      mine: service({ editable: ['o1'] }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort: Tilbod 1' }));
    expect(socket.given).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort' }));
    await wait(0);
    expect(socket.given[0]?.command).toMatchObject({ type: 'proposal.remove', payload: { id: 'o1' } });
  });

  test('[UI66] a rejection is said at the offer, and the words stay', async () => {
    const { socket } = await atMeeting(<ProposalList from={from} />, {
      sections: round(saved('Samtale', 2)),
      mine: service({ editable: ['o1'] }),
    });
    fireEvent.change(measure(), { target: { value: 'Samtale kvar veke' } });
    fireEvent.blur(measure());
    await act(async () => socket.given[0]?.answer({ ok: false, rejection: { code: 'notNow' } }));
    expect(screen.getByText(/annan del av møtet/)).toBeTruthy();
    expect(measure().value).toBe('Samtale kvar veke');
  });
});
