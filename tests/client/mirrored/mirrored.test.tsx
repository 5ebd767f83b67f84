import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WallStore } from '../../../client/connection/WallStore.ts';
import { Lead } from '../../../client/screens/Lead.tsx';
import { noteKey } from '../../../shared/notes.ts';
import { Text } from '../../../shared/text.ts';
import { AUDIENCE_SECTIONS, SECTIONS, type SectionName, type Sections } from '../../../shared/views.ts';
import { answering, asking, inPhase, MOTHER } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { change, LEADER, MEETING } from '../support/views.ts';

const SECRET = 'hemmeleg';
const sections = (part: Partial<Sections> = {}): Partial<Sections> => ({
  ...inPhase('clarifying', asking, [answering]),
  meeting: {
    practice: false,
    nextMeeting: null,
    details: {
      unitName: 'Solbakken skule',
      unitKind: 'school',
      language: 'nn',
      child: SECRET,
      showChild: false,
      startsAt: 0 as never,
      place: SECRET,
      videoLink: '',
    },
  },
  notes: [
    {
      key: noteKey('challenge', MOTHER),
      text: Text.parse(SECRET),
      rev: 1,
      by: LEADER,
      overlap: false,
    },
  ],
  ...part,
});
const actions = { 'agenda.next': null, 'clock.pause': null } as const;
const lead = (part: Partial<Sections> = {}) =>
  atMeeting(<Lead meeting={MEETING} seat={LEADER} />, { sections: sections(part), mine: { actions } });
const mirror = async (part: Partial<Sections> = {}) => {
  const shown = await lead(part);
  fireEvent.click(screen.getByRole('button', { name: 'Ja, alle ser han' }));
  await screen.findByRole('heading', { level: 1 });
  return shown;
};
const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 650))));
const text = () => document.body.textContent ?? '';
const stage = (name: Sections['agenda']['stage']): Partial<Sections> => ({
  agenda: { ...(sections().agenda as Sections['agenda']), stage: name },
});

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe('one mirrored laptop', () => {
  test('[UI108] it is asked once, and not where a wall of its own is up', async () => {
    await lead();
    expect(screen.getByText('Ser alle denne skjermen?')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Nei, berre eg' }));
    expect(screen.queryByText('Ser alle denne skjermen?')).toBeNull();
    cleanup();
    await lead();
    expect(screen.queryByText('Ser alle denne skjermen?')).toBeNull();
    cleanup();
    sessionStorage.clear();
    await lead({ presence: ['projector' as never] });
    expect(screen.queryByText('Ser alle denne skjermen?')).toBeNull();
  });

  test('[UI108] all see the wall with the next step and a pause, and no name, note or tool', async () => {
    await mirror();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Spørsmålsrunde');
    expect(screen.getByRole('button', { name: /Føresette og kontaktlærar svarar/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Stans klokka' })).toBeTruthy();
    expect(text()).not.toMatch(/hemmeleg|Ingrid|Turid|Mads|Still klokka|Bryt inn/);
  });

  test('[UI108] a reload of the tab shows no more than before', async () => {
    await mirror();
    cleanup();
    await lead();
    await screen.findByRole('heading', { level: 1 });
    expect(text()).not.toMatch(/hemmeleg|Ingrid/);
    fireEvent.click(screen.getByRole('button', { name: 'Storskjermen er av' }));
    expect(screen.getByRole('button', { name: /Kven er her/ })).toBeTruthy();
  });

  test('[UI108] that something is missing is said, never what', async () => {
    const { socket } = await mirror({ missing: [{ code: 'stafettholder', of: null }] });
    await settle();
    fireEvent.click(screen.getByRole('button', { name: /svarar/ }));
    const dialog = screen.getByRole('dialog', { name: 'Før de går vidare' });
    expect(dialog.textContent).not.toMatch(/[Ss]tafetthold/);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Gå vidare likevel' }));
    await act(async () => undefined);
    expect(socket.given[0]?.command).toMatchObject({ type: 'agenda.next', payload: { despite: true } });
  });

  test('[UI108] once the family has left nothing goes on there, not by key either', async () => {
    const evaluation: Sections['evaluation'] = { answers: [], phases: [], interventions: [] };
    const { socket } = await mirror();
    const over = { ...stage('evaluation'), evaluation };
    await act(async () => socket.receive('view', change(over, 2)));
    await settle();
    expect(text()).toContain('Takk for møtet');
    expect(text()).not.toMatch(/valuer/);
    await act(async () => void fireEvent.keyDown(document.body, { key: 'PageDown' }));
    expect(socket.given).toEqual([]);
    expect(screen.getByText('Slå av storskjermen før de går vidare her.')).toBeTruthy();
  });

  test('[UI106] the blank key works there too', async () => {
    await mirror();
    await act(async () => void fireEvent.keyDown(document.body, { key: 'b' }));
    expect(screen.queryByText('Spørsmålsrunde')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Vis møtet att' }));
    expect(screen.getAllByText('Spørsmålsrunde').length).toBeGreaterThan(0);
  });

  test('[UI108] what is fed to the wall is the projector’s sections, without people and without a seat', () => {
    const all = sections();
    const whole = {
      subscribe: () => () => undefined,
      section: <S extends SectionName>(name: S) => all[name],
      mine: () => undefined,
    };
    const wall = new WallStore(whole);
    const names = Object.keys(SECTIONS) as SectionName[];
    const got = names.filter((name) => wall.section(name) !== undefined && name !== 'reading');
    const may: readonly SectionName[] = AUDIENCE_SECTIONS.projector;
    expect(got.filter((name) => !may.includes(name))).toEqual([]);
    const fed = JSON.stringify(names.map((name) => wall.section(name)));
    expect(fed).not.toMatch(/hemmeleg|Ingrid|mads|"mor"/);
    expect(wall.section('turn')).toBe(wall.section('turn'));
    expect(wall.mine()).toBeUndefined();
  });
});

describe('windows for staff alone', () => {
  test('[UI107] the leader’s window says so while it holds what is missing, and not else', async () => {
    await lead({ missing: [{ code: 'points', of: null }] });
    expect(screen.getByText('Berre for tilsette')).toBeTruthy();
    cleanup();
    await lead();
    expect(screen.queryByText('Berre for tilsette')).toBeNull();
  });
});
