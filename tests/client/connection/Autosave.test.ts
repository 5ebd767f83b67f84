import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Autosave } from '../../../client/connection/Autosave.ts';
import { Drafts } from '../../../client/connection/drafts.ts';
import { MeetingId, PersonId } from '../../../shared/ids.ts';
import type { Ack } from '../../../shared/wire.ts';
import { DRAFT_KEY } from '../support/views.ts';

interface Offer {
  readonly id: string;
  readonly measure: string;
  readonly start: string;
}
const offer = (measure: string, start = ''): Offer => ({ id: 'o1', measure, start });
const ok: Ack = { ok: true, seq: 2 as never };

/** A server that a test answers for by hand. */
const server = () => {
  const asked: { value: Offer; baseRev: number; answer: (ack: Ack) => Promise<void> }[] = [];
  const save = (value: Offer, baseRev: number) =>
    new Promise<Ack>((resolve) => {
      asked.push({
        value,
        baseRev,
        answer: async (ack) => {
          resolve(ack);
          await vi.advanceTimersByTimeAsync(0);
        },
      });
    });
  return { asked, save };
};
const drafts = () => new Drafts(MeetingId.parse('m1'), PersonId.parse('p1'), DRAFT_KEY);
const rest = () => vi.advanceTimersByTimeAsync(1_000);

describe('a record that saves itself', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => vi.useRealTimers());

  test('[SY15] it is saved once when the hands rest, from the version it began with', async () => {
    const { asked, save } = server();
    const record = new Autosave('o1', { value: offer(''), rev: 0 }, save, drafts);
    record.type({ measure: 'Sam' });
    record.type({ measure: 'Samtale' });
    expect(record.snapshot().state).toBe('unsaved');
    await rest();
    expect(asked.map(({ value, baseRev }) => [value.measure, baseRev])).toEqual([['Samtale', 0]]);
    record.follow({ value: offer('Samtale'), rev: 1 }, save);
    await asked[0]?.answer(ok);
    expect(record.snapshot()).toMatchObject({ state: 'saved', value: { measure: 'Samtale' } });
  });

  test('[SY15] typing on while it is saved loses nothing of anybody', async () => {
    const { asked, save } = server();
    const record = new Autosave('o1', { value: offer('', ''), rev: 1 }, save, drafts);
    record.type({ measure: 'Samtale' });
    record.leave();
    record.type({ measure: 'Samtale kvar tysdag' });
    record.follow({ value: offer('Samtale', 'frå måndag'), rev: 2 }, save);
    await asked[0]?.answer(ok);
    expect(record.snapshot().value).toEqual(offer('Samtale kvar tysdag', 'frå måndag'));
    await rest();
    expect(asked[1]).toMatchObject({ value: offer('Samtale kvar tysdag', 'frå måndag'), baseRev: 2 });
  });

  test('[SY15] an answer that comes before the view loses nothing either', async () => {
    const { asked, save } = server();
    const record = new Autosave('o1', { value: offer('Før'), rev: 1 }, save, drafts);
    record.type({ measure: 'Før no' });
    record.leave();
    await asked[0]?.answer(ok);
    expect(record.snapshot()).toMatchObject({ state: 'saved', value: { measure: 'Før no' } });
    record.type({ measure: 'Før no vidare' });
    record.follow({ value: offer('Merk Før no'), rev: 2 }, save);
    expect(record.snapshot().value.measure).toBe('Merk Før no vidare');
  });

  test('[SY15] half-typed fields survive a reload, encrypted, and are saved then', async () => {
    const first = new Autosave('o1', { value: offer('Før'), rev: 3 }, server().save, drafts);
    first.restore();
    first.type({ measure: 'Før, halvt skri' });
    expect(JSON.stringify({ ...localStorage })).not.toContain('halvt');
    const { asked, save } = server();
    const again = new Autosave('o1', { value: offer('Før'), rev: 3 }, save, drafts);
    again.restore();
    expect(again.snapshot().value.measure).toBe('Før, halvt skri');
    await rest();
    expect(asked[0]).toMatchObject({ value: { measure: 'Før, halvt skri' }, baseRev: 3 });
    again.follow({ value: offer('Før, halvt skri'), rev: 4 }, save);
    await asked[0]?.answer(ok);
    expect(localStorage).toHaveLength(0);
  });

  test('[UI66] a rejection is kept beside the record, and what was typed with it', async () => {
    const { asked, save } = server();
    const record = new Autosave('o1', { value: offer(''), rev: 1 }, save, drafts);
    record.type({ measure: 'For seint' });
    record.leave();
    await asked[0]?.answer({ ok: false, rejection: { code: 'notNow' } });
    expect(record.snapshot()).toMatchObject({
      state: 'rejected',
      value: { measure: 'For seint' },
      rejection: { code: 'notNow' },
    });
    await rest();
    expect(asked).toHaveLength(1);
  });

  test('a passing failure is tried again by itself', async () => {
    const { asked, save } = server();
    const record = new Autosave('o1', { value: offer(''), rev: 1 }, save, drafts);
    record.type({ measure: 'Samtale' });
    record.leave();
    await asked[0]?.answer({ ok: false, rejection: { code: 'notSaved' } });
    record.leave();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(asked).toHaveLength(2);
  });

  test('a record that was taken away sends nothing more', async () => {
    const { asked, save } = server();
    const record = new Autosave('o1', { value: offer(''), rev: 0 }, save, drafts);
    record.type({ measure: 'Sam' });
    record.discard();
    record.leave();
    await rest();
    expect(asked).toEqual([]);
  });
});
