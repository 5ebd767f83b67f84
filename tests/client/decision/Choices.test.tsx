import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Choices } from '../../../client/features/decision/Choices.tsx';
import { Chosen } from '../../../client/features/decision/Chosen.tsx';
import { measureFrom } from '../../../client/features/decision/choices.ts';
import { StafettholderPick } from '../../../client/features/decision/StafettholderPick.tsx';
import { Stances } from '../../../client/features/decision/Stances.tsx';
import { MeasureId } from '../../../shared/ids.ts';
import type { Sections } from '../../../shared/views.ts';
import { ADVISER, FATHER, inPhase, MOTHER, offer, PPT, seatOf, turn } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';

type Decision = Sections['decision'];
const chosen = (accepts: boolean, said = false): Decision['measures'][number] => ({
  measure: measureFrom(offer('o1', 'Samtale'), MeasureId.parse('m1')),
  rev: 1,
  stances: [
    { guardian: MOTHER, accepts: true, said },
    { guardian: FATHER, accepts, said: said || !accepts },
  ],
  decided: accepts,
});
const deciding = (measures: Decision['measures'] = [], proposals = true) =>
  inPhase('decision', turn({ act: 'respond', party: 'guardians', people: [MOTHER, FATHER] }), [], {
    proposals: proposals ? [{ proposal: offer('o1', 'Samtale'), rev: 1, by: ADVISER, onBehalf: false }] : [],
    decision: { measures, none: false, stafettholder: null, confirmedAt: null, waits: false },
  });
const mother = seatOf(MOTHER, 'guardian', {
  actions: { 'measure.put': null, 'measure.remove': null, 'measure.stance': null },
  stanceOf: [MOTHER],
  choosable: [PPT],
});
const settle = () => act(async () => undefined);

describe('choosing', () => {
  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  test('[UI67] one tap chooses the offer as it was made', async () => {
    const { socket } = await atMeeting(<Choices />, { sections: deciding(), mine: mother });
    fireEvent.click(screen.getByRole('button', { name: /Samtale/ }));
    await settle();
    expect(socket.given[0]?.command).toMatchObject({
      type: 'measure.put',
      payload: {
        measure: {
          proposal: 'o1',
          measure: 'Samtale',
          responsible: { kind: 'service', service: PPT },
          start: 'frå måndag',
          evaluateOn: null,
        },
        baseRev: 0,
      },
    });
  });

  test('[UI67] a second tap takes it back', async () => {
    const { socket } = await atMeeting(<Choices />, { sections: deciding([chosen(true)]), mine: mother });
    const card = screen.getByRole('button', { name: /Samtale/ });
    expect(card.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(card);
    await settle();
    expect(socket.given[0]?.command).toMatchObject({ type: 'measure.remove', payload: { id: 'm1' } });
  });

  test('[UI67] a service without an offer can be chosen all the same', async () => {
    const { socket } = await atMeeting(<Choices />, { sections: deciding([], false), mine: mother });
    fireEvent.click(screen.getByRole('button', { name: 'Vel PPT utan skrive tilbod' }));
    await settle();
    expect(socket.given[0]?.command).toMatchObject({
      payload: { measure: { proposal: null, measure: 'Hjelp frå PPT' } },
    });
  });

  test('[TX16] a service is named small inside a sentence, also in what is recorded', async () => {
    const sections = {
      ...deciding([], false),
      services: [{ id: PPT, kind: 'familieteam' as const, name: '' }],
    };
    const { socket } = await atMeeting(<Choices />, { sections, mine: mother });
    fireEvent.click(screen.getByRole('button', { name: 'Vel barne- og familieteamet utan skrive tilbod' }));
    await settle();
    expect(socket.given[0]?.command).toMatchObject({
      payload: { measure: { measure: 'Hjelp frå barne- og familieteamet' } },
    });
  });

  test('[CO8] what a service offered that is with us no more is read, and not chosen', async () => {
    const without = { ...mother, choosable: [] };
    await atMeeting(<Choices />, { sections: deciding(), mine: without });
    expect(screen.getByText('PPT er ikkje med, og kan ikkje veljast no.')).toBeTruthy();
    expect(screen.getByText('Samtale')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Samtale/ })).toBeNull();
    cleanup();
    await atMeeting(<Choices />, { sections: deciding([], false), mine: without });
    expect(screen.queryByText(/PPT/)).toBeNull();
  });

  test('[UI66] who may not choose sees what can be chosen, and no button', async () => {
    await atMeeting(<Choices />, { sections: deciding(), mine: seatOf(ADVISER, 'staff') });
    expect(screen.getByText('Samtale')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('[UI68] that both said yes is said when they have, and not before', async () => {
    await atMeeting(<Stances decided={chosen(true, true)} />, { sections: deciding(), mine: mother });
    expect(screen.getByText('Begge seier ja')).toBeTruthy();
    cleanup();
    await atMeeting(<Stances decided={chosen(true)} />, { sections: deciding(), mine: mother });
    expect(screen.queryByText('Begge seier ja')).toBeNull();
  });

  test('[CO8] that nobody of the chosen service is here is said with the choice', async () => {
    const sections = deciding([chosen(true)]);
    const people = sections.people as Sections['people'];
    const gone = 'Ingen frå PPT er her no. Tilbodet står.';
    await atMeeting(<Chosen />, { sections, mine: mother });
    expect(screen.queryByText(gone)).toBeNull();
    cleanup();
    const arrivals = { [ADVISER]: 'absent' as const };
    await atMeeting(<Chosen />, { sections: { ...sections, people: { ...people, arrivals } }, mine: mother });
    expect(screen.getByText(gone)).toBeTruthy();
  });

  test('[UI68] silence is no answer: all are asked when it is read, and each answers for itself alone', async () => {
    const { socket } = await atMeeting(<Stances decided={chosen(true)} />, {
      sections: deciding([chosen(true)]),
      mine: mother,
    });
    expect(screen.getByText('Når det er lese høgt, blir alle spurde om det er ja.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Nokon meiner noko anna' }));
    expect(screen.getAllByRole('group').map((each) => each.getAttribute('aria-label'))).toEqual([
      'Svaret til Ingrid',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Ikkje no' }));
    await settle();
    expect(socket.given[0]?.command).toMatchObject({
      type: 'measure.stance',
      payload: { id: 'm1', guardian: MOTHER, accepts: false },
    });
  });

  test('[UI68] a differing answer is said kindly, with who says what', async () => {
    await atMeeting(<Stances decided={chosen(false)} />, {
      sections: deciding([chosen(false)]),
      mine: mother,
    });
    expect(screen.getByText('Ingrid blir spurd når det er lese høgt')).toBeTruthy();
    expect(screen.getByText('Anders seier ikkje ja no')).toBeTruthy();
  });

  test('[UI64] the suggested stafettholder is one tap, the person can come later', async () => {
    const { socket } = await atMeeting(<StafettholderPick />, {
      sections: deciding([chosen(true)]),
      mine: seatOf(ADVISER, 'staff', { duties: ['pen'], actions: { 'decision.stafettholder': null } }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'PPT blir stafettholdar' }));
    await settle();
    expect(socket.given[0]?.command.payload).toEqual({
      stafettholder: { holder: { kind: 'service', service: PPT }, person: null },
    });
  });
});
