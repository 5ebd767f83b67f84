import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { Chosen } from '../../../client/features/decision/Chosen.tsx';
import { measureFrom } from '../../../client/features/decision/choices.ts';
import { Waits } from '../../../client/features/decision/Waits.tsx';
import { AboutPhase } from '../../../client/features/ownTurn/AboutPhase.tsx';
import { voiceOf } from '../../../client/features/ownTurn/place.ts';
import { YourTurn } from '../../../client/features/ownTurn/YourTurn.tsx';
import { MeasureId, PersonId } from '../../../shared/ids.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Sections } from '../../../shared/views.ts';
import { inPhase, MOTHER, offer, seatOf, turn } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';

const LISE = PersonId.parse('lise');
const responding = turn({ act: 'respond', party: 'child', people: [LISE] });
const chosen = (part: Partial<Sections['decision']['measures'][number]> = {}) => ({
  measure: measureFrom(offer('o1', 'Samtale'), MeasureId.parse('m1')),
  rev: 1,
  stances: [{ guardian: LISE, accepts: true, said: false }],
  decided: true,
  ...part,
});
const at = (decision: Partial<Sections['decision']>): Partial<Sections> => {
  const sections = inPhase('decision', responding);
  const people = sections.people as Sections['people'];
  const lise = { id: LISE, name: 'Lise', roles: ['child' as const], service: null, attends: true };
  return {
    ...sections,
    people: { ...people, people: [...people.people, lise] },
    decision: {
      measures: [],
      none: false,
      stafettholder: null,
      confirmedAt: null,
      waits: false,
      ...decision,
    },
  };
};
const deciding: Mine['actions'] = { 'measure.put': null, 'measure.stance': null };
const youth = seatOf(LISE, 'child', { actions: deciding, stanceOf: [LISE] });

describe('a youth who decides', () => {
  afterEach(cleanup);

  test('[DE23] [VW20] says the own yes or no on the own screen, and is shown nobody else’s', async () => {
    const { socket } = await atMeeting(<Chosen />, { sections: at({ measures: [chosen()] }), mine: youth });
    expect(screen.getByText('Du blir spurd når det er lese høgt.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Svar no' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ikkje no' }));
    expect(socket.given[0]?.command).toMatchObject({
      type: 'measure.stance',
      payload: { id: 'm1', guardian: LISE, accepts: false },
    });
  });

  test.each([
    [true, 'Du har sagt ja.'],
    [false, 'Du har sagt «ikkje no».'],
  ])('[DE23] reads back what it has said: %s', async (accepts, words) => {
    const measures = [chosen({ stances: [{ guardian: LISE, accepts, said: true }], decided: accepts })];
    await atMeeting(<Chosen />, { sections: at({ measures }), mine: youth });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText(/Lise/)).toBeNull();
  });

  test('[DE3] that it is not decided is said in words, also where nobody’s no is shown', async () => {
    await atMeeting(<Chosen />, { sections: at({ measures: [chosen({ decided: false })] }), mine: youth });
    expect(screen.getByText(/Ikkje alle er samde/)).toBeTruthy();
  });

  const words = async (mine: Partial<Mine>) => {
    const voice = voiceOf(mine.audience ?? 'child');
    const both = (
      <>
        <AboutPhase voice={voice} />
        <YourTurn turn={responding} voice={voice} showClock={false} />
      </>
    );
    await atMeeting(both, { sections: at({}), mine });
    return document.body.textContent ?? '';
  };

  test('[DE23] is told that nothing is decided without its yes, and a younger child is not', async () => {
    expect((await words(youth)).match(/Ingenting blir bestemt utan at du seier ja/g)).toHaveLength(2);
    cleanup();
    expect(await words(seatOf(LISE, 'child', {}))).not.toMatch(/utan at du seier ja/);
  });

  test('[DE23] who sits with the family and does not decide is not told to', async () => {
    expect(await words(seatOf(MOTHER, 'guardian', { actions: deciding }))).toMatch(/No bestemmer de/);
    cleanup();
    const beside = await words(seatOf(MOTHER, 'guardian', {}));
    expect(beside).not.toMatch(/bestemmer de|de som bestemmer kva/);
    expect(beside).toMatch(/til hjelp for dei som skal bestemme/);
  });
});

describe('when nobody is here whom the decision can rest on', () => {
  afterEach(cleanup);

  test.each(['guardian', 'child', 'staff'] as const)('[UI113] %s is told that it waits', async (audience) => {
    await atMeeting(<Waits />, { sections: at({ waits: true }), mine: seatOf(MOTHER, audience, {}) });
    expect(screen.getByText('Avgjerda ventar')).toBeTruthy();
    cleanup();
    await atMeeting(<Waits />, { sections: at({}), mine: seatOf(MOTHER, audience, {}) });
    expect(screen.queryByText('Avgjerda ventar')).toBeNull();
  });
});
