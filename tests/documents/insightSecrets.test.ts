import { describe, expect, it } from 'vitest';
import { assembleInsight } from '../../server/documents/insight/assembleInsight.ts';
import { insightData } from '../../server/documents/insight/insightData.ts';
import { MeetingId } from '../../shared/ids.ts';
import { IsoDate } from '../../shared/time.ts';
import { heldMeeting, START } from './meetingForReferat.ts';

const NOBODY = { controller: '', referat: '', stafettlogg: '' };
const readOf = (context: ReturnType<typeof heldMeeting>): string =>
  JSON.stringify(
    assembleInsight(
      [{ meeting: MeetingId.parse('m1'), heldAt: START, context, approved: [], passages: [] }],
      'nn',
      START,
      NOBODY,
    ),
  );
const fileOf = (context: ReturnType<typeof heldMeeting>): string =>
  insightData(
    [{ meeting: MeetingId.parse('m1'), heldAt: START, context, approved: null, passages: [] }] as never,
    START,
    NOBODY,
  );

describe('what is handed out about a child', () => {
  it('[CO17] names nobody who gave consent, and no words of theirs: one of two guardians may have asked for it', () => {
    const held = heldMeeting();
    const consents = Object.fromEntries(
      Object.entries(held.consents).map(([key, record]) => [
        key,
        { ...record, sharing: { ...record.sharing, line: 'HEMMELEG' } },
      ]),
    );
    const { meetings } = JSON.parse(fileOf({ ...held, consents }));
    expect(JSON.stringify(meetings[0].notes.consents)).not.toMatch(/HEMMELEG|p-mother|p-father/);
    expect(meetings[0].notes.consents).toHaveLength(4);
  });

  it('[CO17] says nothing of what the other said: not a no, not how, not how often', () => {
    const held = heldMeeting();
    const records = Object.entries(held.consents);
    const mothersAlone = records.filter(([, { giver }]) => giver === records[0]?.[1].giver);
    const no = { says: 'no' as const, form: 'screen' as const, validUntil: null };
    const fathersNo = records.map(([key, record]) =>
      record.giver === records[0]?.[1].giver ? [key, record] : [key, { ...record, ...no }],
    );
    const consentsOf = (all: readonly (readonly unknown[])[]) =>
      JSON.parse(fileOf({ ...held, consents: Object.fromEntries(all) })).meetings[0].notes.consents;
    expect(consentsOf(fathersNo)).toEqual(consentsOf(mothersAlone));
  });

  it('[IN1] the birth date that is kept of the child comes along, for a reader and for a machine', () => {
    const held = heldMeeting();
    const born = { ...held, aboutChild: { ...held.aboutChild, bornOn: IsoDate.parse('2016-03-04') } };
    expect(JSON.parse(fileOf(born)).meetings[0].notes.bornOn).toBe('2016-03-04');
    expect(readOf(born)).toContain('4. mars 2016');
    expect(JSON.parse(fileOf(held)).meetings[0].notes.bornOn).toBeNull();
    expect(readOf(held)).not.toContain('Fødselsdato');
  });

  it('[CO16] says no place where an address is protected', () => {
    const held = heldMeeting();
    const place = held.details?.place ?? '';
    expect(fileOf(held)).toContain(place);
    expect(fileOf({ ...held, aboutChild: { bornOn: null, protected: true } })).not.toContain(place);
  });
});
