import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AgeThen } from '../../../client/features/prepare/AboutChild.tsx';
import { ConsentSection } from '../../../client/features/prepare/ConsentSection.tsx';
import { DetailsForm } from '../../../client/features/prepare/DetailsForm.tsx';
import { MinutesForm } from '../../../client/features/prepare/MinutesForm.tsx';
import { PeopleList } from '../../../client/features/prepare/PeopleList.tsx';
import { StartMeeting } from '../../../client/features/prepare/StartMeeting.tsx';
import { UnderWay } from '../../../client/features/prepare/UnderWay.tsx';
import type { Person } from '../../../shared/people.ts';
import { DEFAULT_MINUTES, type TimedPhase } from '../../../shared/phases.ts';
import type { Details } from '../../../shared/plan.ts';
import { Requirement } from '../../../shared/rejections.ts';
import { IsoDate, type WallTime } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';
import { CAST } from '../../support/cast.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import type { FakeSocket } from '../support/FakeSocket.ts';
import { blankBook, blankSections, bookOf, change, LEADER, MEETING, NO_DUTIES } from '../support/views.ts';

const accepted = { ok: true, seq: 1 as never } as const;
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const given = (socket: FakeSocket) => socket.given.map(({ command }) => [command.type, command.payload]);
const fill = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const personIn = (socket: FakeSocket, at: number): Person =>
  (socket.given[at]?.command.payload as { person: Person } | undefined)?.person ?? leader;
const people = (...list: Person[]): Pick<Sections, 'people'> => ({
  people: {
    people: list,
    duties: { ...NO_DUTIES, lead: LEADER, referent: LEADER, pen: LEADER },
    arrivals: {},
    takesPart: {},
  },
});
const planned = (minutes: Partial<Record<TimedPhase, number>>): Partial<Sections> => {
  const { agenda } = blankSections();
  return agenda ? { agenda: { ...agenda, minutes: { ...DEFAULT_MINUTES, ...minutes } } } : {};
};
const DETAILS: Details = {
  unitName: 'Fjelltun skule',
  unitKind: 'school',
  language: 'nn',
  child: 'Lise',
  showChild: false,
  startsAt: 0 as WallTime,
  place: '',
  videoLink: '',
};
const leader: Person = { ...CAST.leader, id: LEADER };

describe('preparing', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const fillDetails = () => {
    fill('Namnet på skulen eller barnehagen', 'Fjelltun skule');
    fill(/^Barnet/, 'L');
    fill('Dato', '2026-12-03');
    fill('Klokkeslett', '10:00');
  };

  test('[UI2] the plan is saved while one writes, once it says enough', async () => {
    const { socket } = await atMeeting(<DetailsForm />);
    fill('Namnet på skulen eller barnehagen', 'Fjelltun skule');
    await wait(1_000);
    expect(given(socket)).toEqual([]);
    expect(screen.getByText(/Blir lagra når/)).toBeTruthy();
    fillDetails();
    await wait(1_000);
    expect(given(socket)).toMatchObject([['plan.details', { unitName: 'Fjelltun skule', child: 'L' }]]);
  });

  test('[UI2] what the server rejects is said, and nothing typed is lost', async () => {
    const { socket } = await atMeeting(<DetailsForm />);
    fillDetails();
    await wait(1_000);
    await act(async () => socket.given[0]?.answer({ ok: false, rejection: { code: 'pastDate' } }));
    expect(screen.getByText(/Tidspunktet har alt vore/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Barnet/).value).toBe('L');
    fill('Dato', '2027-01-07');
    await wait(1_000);
    expect(socket.given).toHaveLength(2);
  });

  test('[UI2] a half-filled form survives a reload', async () => {
    await atMeeting(<DetailsForm />);
    fill(/^Barnet/, 'L');
    cleanup();
    await atMeeting(<DetailsForm />);
    expect(screen.getByLabelText<HTMLInputElement>(/^Barnet/).value).toBe('L');
    expect(JSON.stringify({ ...localStorage })).not.toContain('"L"');
  });

  test('a person is saved under one id while the name is being written, and the field stays the same', async () => {
    const { socket } = await atMeeting(<PeopleList />, { sections: people(leader) });
    fireEvent.click(screen.getByRole('button', { name: 'Føresett' }));
    fill('Namn (føresett)', 'Mari');
    await wait(1_000);
    const field = screen.getByLabelText<HTMLInputElement>('Namn (føresett)');
    const person = personIn(socket, 0);
    await act(async () => {
      socket.receive('view', change(people(leader, person), 2));
      socket.given[0]?.answer(accepted);
    });
    expect(screen.getByLabelText('Namn (føresett)')).toBe(field);
    fill('Namn (føresett)', 'Mari Mor');
    await wait(1_000);
    expect(personIn(socket, 1)).toEqual({
      ...person,
      name: 'Mari Mor',
    });
  });

  test('[UI3] a service without consent is clearly marked', async () => {
    const missing = [Requirement.parse({ code: 'consent', of: 'ppt' })];
    await atMeeting(<PeopleList />, { sections: { ...people(leader, CAST.ppt), missing } });
    expect(screen.getByText('manglar samtykke')).toBeTruthy();
  });

  test('[UI3] consent is recorded by a button, for all that lack it, and never by itself', async () => {
    const service = CAST.ppt.service ?? (undefined as never);
    const { socket } = await atMeeting(<ConsentSection />, {
      sections: {
        ...people(leader, CAST.mother, CAST.ppt),
        services: [service],
        consentBook: bookOf(
          [{ kind: 'service', service: service.id }, { kind: 'stafettlogg' }],
          [CAST.mother.id],
        ),
      },
    });
    await wait(5_000);
    expect(socket.given).toEqual([]);
    fireEvent.change(screen.getByLabelText('Når'), { target: { value: '2026-11-20' } });
    fireEvent.click(screen.getByRole('button', { name: 'Registrer samtykket' }));
    await wait(0);
    await act(async () => socket.given[0]?.answer(accepted));
    expect(given(socket)).toMatchObject([
      ['consent.record', { consent: { scope: { service: 'ppt' }, givenBy: [CAST.mother.id] } }],
      ['consent.record', { consent: { scope: { kind: 'stafettlogg' } } }],
    ]);
  });

  test('[PL1] minutes that cannot be are said and not sent; back to 45 with one press', async () => {
    const { socket } = await atMeeting(<MinutesForm />, { sections: planned({ offers: 12 }) });
    fill('Minutt: Velkommen', '500');
    await wait(1_000);
    fill('Minutt: Velkommen', '0');
    await wait(1_000);
    expect(socket.given).toEqual([]);
    expect(screen.getByText(/frå 1 til 60/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Tilbake til 45 minutt' }));
    await wait(100);
    expect(given(socket)).toMatchObject([['plan.minutes', { welcome: 5, offers: 10 }]]);
    expect(screen.getByText('Til saman 45 minutt')).toBeTruthy();
  });

  test('[PL1] «500» can be written as it was meant, and is not cut to 50', async () => {
    await atMeeting(<MinutesForm />, { sections: planned({}) });
    const field = screen.getByLabelText<HTMLInputElement>('Minutt: Velkommen');
    expect(field.maxLength).toBeGreaterThanOrEqual('500'.length);
  });

  test('[AR4] with an interpreter the sum says what it comes to, and why', async () => {
    const { agenda } = blankSections();
    await atMeeting(<MinutesForm />, { sections: agenda ? { agenda: { ...agenda, doubled: true } } : {} });
    expect(screen.getByText('Til saman 90 minutt')).toBeTruthy();
    expect(screen.getByText('Med tolk får kvar del dobbelt tid.')).toBeTruthy();
  });

  test('[UI5] what must be there stops the start and says where it is put right', async () => {
    const missing = [Requirement.parse({ code: 'guardian', of: null })];
    await atMeeting(<StartMeeting meeting={MEETING} seat={LEADER} />, { sections: { missing } });
    expect(screen.queryByRole('button', { name: 'Start møtet' })).toBeNull();
    expect(screen.getByRole('link', { name: /Ein føresett/ }).getAttribute('href')).toBe('#people');
  });

  test('[UI5] [AR3] a youth of age who has to be there is asked for by what is needed', async () => {
    const missing = [Requirement.parse({ code: 'youth', of: null })];
    await atMeeting(<StartMeeting meeting={MEETING} seat={LEADER} />, { sections: { missing } });
    expect(screen.getByRole('link', { name: /Ungdomen sjølv, som har fylt 18/ }).getAttribute('href')).toBe(
      '#people',
    );
  });

  test('[DE23] that the youth turns eighteen before the meeting is said while there is time', async () => {
    const child = { bornOn: IsoDate.parse('2008-11-25'), protected: false };
    const startsAt = Date.UTC(2026, 10, 25, 9) as WallTime;
    const meeting = { details: { ...DETAILS, startsAt }, practice: false, nextMeeting: null };
    const about = (age: 'youth' | 'adult') =>
      atMeeting(<AgeThen />, {
        sections: { meeting, consentBook: { ...blankBook(), child, age } },
      });
    await about('youth');
    expect(screen.getByText(/På møtedagen har ungdomen fylt 18/)).toBeTruthy();
    cleanup();
    await about('adult');
    expect(screen.queryByText(/På møtedagen/)).toBeNull();
  });

  test('[UI5] what is only wished for is shown, and passed with one more tap', async () => {
    const missing = [Requirement.parse({ code: 'viddevakt', of: null })];
    const { socket } = await atMeeting(<StartMeeting meeting={MEETING} seat={LEADER} />, {
      sections: { missing },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Start møtet' }));
    expect(socket.given).toEqual([]);
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    expect(dialog.getByText(/viddevakt/)).toBeTruthy();
    fireEvent.click(dialog.getByText('Start likevel'));
    await wait(0);
    expect(given(socket)).toEqual([['meeting.start', { despite: true }]]);
  });

  test('[UI97] a broken-off meeting says on which day it goes on, and is not called under way', async () => {
    const at = Date.UTC(2026, 10, 24, 9) as WallTime;
    const heading = async (goesOn: WallTime | null): Promise<string> => {
      cleanup();
      await atMeeting(<UnderWay meeting={MEETING} seat={LEADER} stage="suspended" goesOn={goesOn} />);
      expect(document.body.textContent).not.toMatch(/i gang|låst/);
      return screen.getByRole('heading', { level: 1 }).textContent ?? '';
    };
    expect(await heading(at)).toMatch(/brote av, og held fram .*24\. november/);
    expect(await heading(null)).toMatch(/Dagen er ikkje avtalt/);
    cleanup();
    await atMeeting(<UnderWay meeting={MEETING} seat={LEADER} stage="offers" goesOn={null} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Møtet er i gang');
  });
});
