import { describe, expect, it } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { renderReferatText as renderWithLine } from '../../server/documents/renderReferatText.ts';
import type { MeetingContext } from '../../server/meeting/context.ts';
import { PersonId } from '../../shared/ids.ts';
import { REFERAT_SECTIONS, type ReferatSection } from '../../shared/notes.ts';
import { Referat } from '../../shared/referat.ts';
import { at, emptyMeeting, heldMeeting, note, START } from './meetingForReferat.ts';

const renderReferatText = (referat: Parameters<typeof renderWithLine>[0]): string =>
  renderWithLine(referat, 'Utkast, ikkje godkjent');

const textOf = (context: MeetingContext, id: ReferatSection): string =>
  assembleReferat(context, START).sections.find((section) => section.id === id)?.text ?? '';
const withNotes = (context: MeetingContext, ...notes: ReturnType<typeof note>[]): MeetingContext => ({
  ...context,
  notes: { ...context.notes, ...Object.fromEntries(notes) },
});

describe('a referat', () => {
  it('[RF1] has every section in order, and is what the contract says', () => {
    const referat = Referat.parse(assembleReferat(heldMeeting(), START));
    expect(referat.sections.map(({ id }) => id)).toEqual(REFERAT_SECTIONS);
    expect(referat.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it('[RF1] is the same for the same facts, whenever it is asked for', () => {
    expect(assembleReferat(heldMeeting(), at('12-24T12:00:00'))).toEqual(
      assembleReferat(heldMeeting(), START),
    );
  });

  it('[RF1] names no child in its title', () => {
    expect(assembleReferat(heldMeeting(), START).title).toBe(
      'Referat frå BTI-møte, Solvik skule, 3. mars 2026',
    );
  });

  it('[RF1] is written in the language form of the unit', () => {
    expect(renderReferatText(assembleReferat(heldMeeting('nn'), START))).toMatch(
      /Stafettholdar.*\n.*stadfesta/,
    );
    const bokmal = renderReferatText(assembleReferat(heldMeeting('nb'), START));
    expect(bokmal).toMatch(/Stafettholder.*\n.*bekreftet/);
    expect(bokmal).not.toMatch(/føresett\)|avgjerd|skulen \(/i);
  });

  it('[DE12] [RF4] names those who said yes when it was read aloud, and nobody who said no', () => {
    const context = { ...heldMeeting(), confirmedBy: [PersonId.parse('p-mother')] };
    const [mother, father] = ['p-mother', 'p-father'].map(
      (id) => context.people.find((person) => person.id === id)?.name ?? 'ukjend',
    );
    const text = textOf(context, 'stafettlogg');
    expect(text).toContain(`Desse sa ja`);
    expect(text).toContain(mother);
    expect(text).not.toContain(father);
    expect(textOf({ ...context, confirmedBy: [] }, 'stafettlogg')).not.toContain('Desse sa ja');
  });

  it('[RF1] tells when the meeting was held in Norwegian time', () => {
    expect(textOf(heldMeeting(), 'meeting')).toContain('Tid: kl. 09.00–09.47');
    // Summer time has begun by then.
    expect(textOf(heldMeeting(), 'nextMeeting')).toBe('2. juni 2026 kl. 09.00');
  });

  it('[RF1] lets the family speak first, each under the own name', () => {
    expect(textOf(heldMeeting(), 'challenge')).toMatch(
      /Mona Vik \(føresett\):[\s\S]*Tor Åsen \(kontaktlærar\):/,
    );
  });

  it('[RF1] keeps what was written by somebody who was taken off the list', () => {
    const gone = withNotes(heldMeeting(), note('challenge', 'p-gone', 'Trygg på SFO.'));
    expect(textOf(gone, 'challenge')).toContain('Trygg på SFO.');
  });
});

describe('sections of a referat that people edit', () => {
  it('[RF2] stand as they were edited, with headings and lists', () => {
    const edited = withNotes(
      heldMeeting(),
      note(
        'referat',
        'tried',
        'Før jul:\n- følgje til skulen\n  hjelpte litt\n- kortare dagar\nIngen ting varte.',
      ),
    );
    const section = assembleReferat(edited, START).sections.find(({ id }) => id === 'tried');
    expect(section).toMatchObject({ edited: true, rev: 1 });
    expect(section?.blocks).toEqual([
      { kind: 'heading', text: 'Før jul' },
      { kind: 'list', items: ['følgje til skulen\nhjelpte litt', 'kortare dagar'] },
      { kind: 'paragraph', text: 'Ingen ting varte.' },
    ]);
  });

  it('[RF2] come back as assembled when the text is emptied', () => {
    const emptied = withNotes(heldMeeting(), note('referat', 'tried', 'Noko anna', '  \n'));
    const section = assembleReferat(emptied, START).sections.find(({ id }) => id === 'tried');
    expect(section).toMatchObject({ edited: false, rev: 2 });
    expect(section?.text).toContain('Fast følgje til skulen');
  });

  it('[RF2] lose no heading, list or word when they are edited from their own text', () => {
    for (const { id, text } of assembleReferat(heldMeeting(), START).sections) {
      const edited = assembleReferat(withNotes(heldMeeting(), note('referat', id, text)), START);
      const plain = (words: string) => words.replace(/\s+/g, ' ');
      const again = renderReferatText({
        ...edited,
        sections: edited.sections.filter((each) => each.id === id),
      });
      expect(plain(again)).toContain(plain(text));
    }
  });
});

describe('what is missing from a meeting', () => {
  it('[RF3] is said as missing in every section, and nothing is invented', () => {
    const bare = { ...heldMeeting(), notes: {}, tried: [], proposals: [], measures: [], consents: {} };
    const context = { ...bare, stafettholder: null, confirmedAt: null, nextMeeting: null };
    const silent = assembleReferat(context, START).sections.filter(
      ({ id, blocks }) =>
        id !== 'meeting' && id !== 'people' && !blocks.some(({ kind }) => kind === 'missing'),
    );
    expect(silent.map(({ id }) => id)).toEqual(['offers']);
    expect(textOf(context, 'offers')).toBe('Ingen hjelpetenester var med i møtet.');
  });

  it('[RF3] does not say of a child that it passed', () => {
    expect(textOf({ ...heldMeeting(), notes: {} }, 'challenge')).not.toMatch(/barn/i);
  });

  it('[RF3] also stands in a referat of a meeting that nobody planned', () => {
    expect(textOf(emptyMeeting(), 'meeting')).toContain('ikkje ført');
  });
});

describe('the decision in a referat', () => {
  it('[RF4] holds only what all who decide have accepted, and not who said no', () => {
    const decision = textOf(heldMeeting(), 'decision');
    const [decided = '', not = ''] = decision.split('Ikkje avgjort');
    expect(decided).toContain('Søvnsamtalar kvar veke');
    expect(decided).not.toContain('Besøksheim');
    expect(not).toContain('Besøksheim');
    expect(not).not.toContain('Finn Vik');
  });

  it('[RF4] can be that no measure is taken now', () => {
    const none = textOf({ ...heldMeeting(), none: true }, 'decision');
    expect(none).toContain('ingen tiltak blir sette i verk no');
    expect(none).not.toContain('Søvnsamtalar');
  });

  it('[RF4] is evaluated at the next BTI meeting unless a day was set', () => {
    const decision = textOf(heldMeeting(), 'decision');
    expect(decision).toContain('Evaluering: Neste BTI-møte, 2. juni 2026');
    expect(decision).toContain('Evaluering: 12. mai 2026');
  });
});

describe('a referat as a document of the child', () => {
  it('[RF5] has no trace of interventions, turns or how long anybody spoke', () => {
    const plain = renderReferatText(assembleReferat(heldMeeting(), START));
    const disturbed: MeetingContext = {
      ...heldMeeting(),
      interventions: [
        {
          kind: 'breakIn',
          reason: 'oneAtATime',
          phase: 'offers',
          at: at('03-03T08:20:00'),
          by: 'p-nurse' as never,
        },
      ],
      passed: ['offer/ppt'],
      turnNo: 40,
      evaluationRevs: { worked: 3 },
    };
    expect(renderReferatText(assembleReferat(disturbed, START))).toBe(plain);
    expect(plain.match(/\d\d\.\d\d(?! )/g)).toEqual(['09.00', '09.47', '09.41', '09.00']);
  });

  it('[RF6] lists consents with their end, and who has none', () => {
    const others = Object.fromEntries(
      Object.entries(heldMeeting().consents).filter(([key]) => !key.startsWith('service/ppt/')),
    );
    const consent = textOf({ ...heldMeeting(), consents: others }, 'consent');
    expect(consent).toContain('Gyldig til: 10. februar 2027');
    expect(consent).toContain('Det er ikkje ført samtykke til at PPT deltek.');
  });

  it('[RF6] names nobody who gave or took back consent: it goes to both guardians', () => {
    expect(textOf(heldMeeting(), 'consent')).not.toMatch(/Mona|Finn/);
  });

  it('[RF6] says that a service was there whose consent was withdrawn during the meeting', () => {
    const before = heldMeeting();
    const consents = Object.fromEntries(
      Object.entries(before.consents).map(([key, record]) =>
        key === 'service/ppt/p-father'
          ? [key, { ...record, withdrawnAt: at('03-03T08:30:00') }]
          : [key, record],
      ),
    );
    const consented = ['service/ppt', 'service/helsestasjon', 'service/barnevern'];
    const sittings = [{ from: START, to: null, arrivals: {}, consented }];
    expect(textOf({ ...before, consents, sittings }, 'consent')).toContain('Trekt tilbake 3. mars 2026');
    expect(textOf({ ...before, consents, sittings }, 'people')).toContain(
      'Per Dahl · Rolle: PPT · Til stades: Ja',
    );
  });

  it('[RF7] is plain text without tables, tabs or trailing blanks', () => {
    const text = renderReferatText(assembleReferat(heldMeeting(), START));
    expect(text).not.toMatch(/\t|[ ]\n|\|/);
    expect(text.split('\n')[0]).toBe('Referat frå BTI-møte, Solvik skule, 3. mars 2026');
  });
});
