import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { DutyPicks } from '../../../client/features/people/DutyPick.tsx';
import { asking, inPhase } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';

const DUTIES = ['viddevakt', 'referent', 'pen', 'penSecond', 'deputy'] as const;
const offered = (label: string) =>
  within(screen.getByRole('combobox', { name: label }))
    .getAllByRole('option')
    .map((option) => option.textContent);
const show = (mine = {}) =>
  atMeeting(<DutyPicks duties={DUTIES} />, {
    sections: inPhase('clarifying', asking),
    mine: { actions: { 'duty.assign': null }, ...mine },
  });

describe('who takes care of what', () => {
  afterEach(cleanup);

  test('[UI66] only those are offered for a duty whom the server lets have it', async () => {
    await show();
    expect(offered('Referent')).toEqual(['Turid (møteleiar)', 'Jonas']);
    expect(offered('Skriv no')).toEqual(['Turid (møteleiar)', 'Jonas', 'Mads']);
    expect(offered('Viddevakt')).toEqual(['Turid (møteleiar)', 'Jonas', 'Mads', 'Ingen']);
    expect(offered('Vara for møteleiaren')).toContain('Ingen');
  });

  test('[UI66] a duty is handed over with one choice', async () => {
    const { socket } = await show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Referent' }), { target: { value: 'larar' } });
    expect(socket.given[0]?.command).toMatchObject({
      type: 'duty.assign',
      payload: { duty: 'referent', person: 'larar' },
    });
  });

  test('[UI66] who does not lead hands out nothing, although the pen can be taken', async () => {
    await show({ duties: [] });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
