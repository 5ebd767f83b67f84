import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { Projector } from '../../../client/screens/Projector.tsx';
import { minutes } from '../../../shared/time.ts';
import type { Act, Party, Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { blankSections, change } from '../support/views.ts';

const wall: Sections['wall'] = {
  unitName: 'Solbakken skole',
  unitKind: 'school',
  language: 'nb',
  child: null,
  startsAt: null,
  practice: false,
};
const turn = (act: Act, party: Party): Turn => ({ key: act, act, party, service: null, people: [] });
const blank = blankSections();
const at = (stage: Sections['agenda']['stage'], current: Turn | null): Partial<Sections> => ({
  wall,
  agenda: { ...(blank.agenda as Sections['agenda']), stage },
  clock: {
    ...(blank.clock as Sections['clock']),
    phase: { elapsed: minutes(2), runningSince: null },
    phaseBudget: minutes(5),
  },
  turn: { no: 3, current, upcoming: [] },
});
const show = async (sections: Partial<Sections>) => {
  const shown = await atMeeting(<Projector />, { sections, mine: { seat: 'projector', duties: [] } });
  await screen.findByRole('heading');
  return shown;
};

describe('the wall', () => {
  afterEach(cleanup);

  test('speaks the unit’s own language form, whatever this browser speaks', async () => {
    await show(at('preparing', null));
    expect(screen.getByText('Vi venter på å begynne')).toBeTruthy();
    expect(screen.getByText('Solbakken skole')).toBeTruthy();
  });

  test('[UI110] says who has the word and who is next also while the clock stands, but not in the family’s break', async () => {
    const asking = at('clarifying', turn('lead', 'leader'));
    const stopped = (kind: 'pause' | 'break') => ({
      ...asking,
      clock: { ...(asking.clock as Sections['clock']), pause: { kind } },
    });
    const { socket } = await atMeeting(<Projector />, {
      sections: stopped('pause'),
      mine: { seat: 'projector', duties: [] },
    });
    expect(await screen.findByText('Møtelederen leder')).toBeTruthy();
    expect(screen.getByText('Deretter: Hva er nytt?')).toBeTruthy();
    await act(async () => socket.receive('view', change(stopped('break'), 2)));
    expect(screen.queryByText('Møtelederen leder')).toBeNull();
  });

  test('[UI41] counts for the leader, and shows a calm disc without figures for the family', async () => {
    const { socket } = await show(at('welcome', turn('lead', 'leader')));
    expect(document.body.textContent).toContain('3:00');
    await act(async () =>
      socket.receive('view', change(at('description', turn('describe', 'guardians')), 2)),
    );
    expect(screen.getByText('Foresatte')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\d:\d\d/);
  });

  test('[UI44] is neutral from the moment the family leaves', async () => {
    await show(at('evaluation', turn('evaluate', 'staff')));
    expect(document.body.textContent).toContain('Takk for møtet');
    expect(document.body.textContent).not.toMatch(/valuer/);
  });

  test('[UI44] B makes it neutral and brings it back', async () => {
    await show(at('welcome', turn('lead', 'leader')));
    fireEvent.keyDown(window, { key: 'b' });
    expect(screen.queryByText('Velkommen')).toBeNull();
    fireEvent.keyDown(window, { key: 'b' });
    expect(screen.getAllByText('Velkommen').length).toBeGreaterThan(0);
  });

  test('a break-in fills it with the reason, kindly', async () => {
    const sections = at('clarifying', turn('lead', 'leader'));
    const clock = sections.clock as Sections['clock'];
    await atMeeting(<Projector />, {
      sections: { ...sections, clock: { ...clock, pause: { kind: 'breakIn', reason: 'measuresLater' } } },
    });
    expect(await screen.findByText('Vi tar tiltakene om litt')).toBeTruthy();
  });

  test('[UI100] the family’s break makes it neutral, with no reason and no way on', async () => {
    const sections = at('clarifying', turn('ask', 'service'));
    const clock = sections.clock as Sections['clock'];
    await atMeeting(<Projector />, {
      sections: { ...sections, clock: { ...clock, pause: { kind: 'break' } } },
      mine: { seat: 'projector', audience: 'projector', duties: [] },
    });
    expect(await screen.findByText('Vi tar en pause')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Vi tar en pauseVi fortsetter når alle er klare.');
    expect(screen.queryByRole('button', { name: /Fortsett/ })).toBeNull();
  });

  test('[UI102] broken off, it says that the meeting goes on another day', async () => {
    const sections = at('suspended', null);
    await show({ ...sections, wall: { ...wall, startsAt: 1_700_100_000_000 as never } });
    await act(async () => undefined);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vi fortsetter en annen dag');
    expect(screen.getByText('torsdag 16. november 2023 kl. 03:00')).toBeTruthy();
  });

  test('[UI104] it says that the leader reads what the child wants said, and not what that is', async () => {
    const voice = { key: 'voice/lise', text: 'hemmeleg', rev: 1, by: 'x', overlap: false };
    await show({ ...at('description', turn('readVoice', 'leader')), notes: [voice as never] });
    expect(screen.getByText('leser høyt hva barnet vil si')).toBeTruthy();
    expect(document.body.textContent).not.toContain('hemmeleg');
  });
});
