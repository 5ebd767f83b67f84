import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MeetingId } from '../../../shared/ids.ts';
import { CODE_SIGNS, codeFrom, inHalves, JoinCode } from '../../../shared/joining.ts';
import { openAccess } from '../../support/openAccess.ts';

const M = MeetingId.parse('meeting-1');
const OTHER = MeetingId.parse('meeting-2');
const HOUR = 3_600_000;

it('[JO1] no sign looks or sounds like another, and none is a vowel', () => {
  for (const alike of ['0O', '1IL', '2Z', '5S', '8B', '6G', 'UV', 'MN', 'FS', 'CKQ', 'BDEGPTVC', 'HKÅ'])
    expect([...alike].filter((sign) => CODE_SIGNS.includes(sign)).length).toBeLessThanOrEqual(1);
  expect(CODE_SIGNS).not.toMatch(/[AEIOUYÆØÅ]/);
  expect(new Set(CODE_SIGNS).size).toBe(CODE_SIGNS.length);
});

it('[JO1] a code is read as people type and paste it, and nothing else is one', () => {
  const code = JoinCode.parse('K7M4RX');
  expect(inHalves(code)).toBe('K7M 4RX');
  for (const typed of ['K7M4RX', 'k7m 4rx', ' K7M-4RX\n', 'k7m\u00a04rx']) expect(codeFrom(typed)).toBe(code);
  for (const typed of ['', 'K7M4R', 'K7M4RXX', 'O7M4RX', '<b>K7M']) expect(codeFrom(typed)).toBeNull();
});

it('[JO3] a code is the same while the door is open, another one after, and nobody else’s', () => {
  const { access } = openAccess();
  const code = access.codes.open(M);
  expect([access.codes.open(M), access.codes.of(M), access.codes.find(code)]).toEqual([code, code, M]);
  const other = access.codes.open(OTHER);
  expect(access.codes.find(other)).toBe(OTHER);
  access.codes.end(M);
  expect([access.codes.of(M), access.codes.find(code)]).toEqual([null, null]);
  expect(access.codes.find(other)).toBe(OTHER);
});

it('[JO3] a door that nobody closes is closed after twelve hours', () => {
  const { access, clock } = openAccess();
  const code = access.codes.open(M);
  clock.now += 12 * HOUR - 1;
  expect(access.codes.find(code)).toBe(M);
  clock.now += 2;
  expect([access.codes.of(M), access.codes.find(code)]).toEqual([null, null]);
  expect([access.codes.endExpired(), access.codes.endExpired()]).toEqual([[M], []]);
});

it('[JO3] no code is in the bytes of the database, and an erased meeting leaves none', () => {
  const { access, file } = openAccess();
  const code = access.codes.open(M);
  for (const name of [file, `${file}-wal`]) expect(readFileSync(name).includes(code)).toBe(false);
  access.forgetMeeting(M);
  expect(access.codes.find(code)).toBeNull();
});
