import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeetingStore } from '../../../server/storage/MeetingStore.ts';
import { createdFact, evaluationFact, meetingId, noteFact } from '../../support/storedFacts.ts';

const A = meetingId('meeting-a');
const B = meetingId('meeting-b');
const OK = { ok: true };
const CONFLICT = { ok: false, reason: 'conflict' };

/** What every store promises. */
export const storeContract = (name: string, make: () => MeetingStore | Promise<MeetingStore>): void => {
  describe(`store contract: ${name}`, () => {
    let store: MeetingStore;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(() => store.close());

    it('[ST1] a meeting that was never written is empty', async () => {
      expect(await store.load(A)).toEqual({ facts: [], rows: [] });
      expect(await store.meetings()).toEqual([]);
    });

    it('[ST1] facts come back in order, exactly as they were given', async () => {
      const facts = [createdFact(A), noteFact(A, 2), noteFact(A, 3, { text: 'æøå "\u0000 \n 👩‍👧' })];
      expect(await store.append([{ facts, rows: [] }])).toEqual([OK]);
      expect((await store.load(A)).facts).toEqual(facts);
    });

    it('[ST1] what is given back can be changed without changing what is kept', async () => {
      await store.append([{ facts: [createdFact(A)], rows: [] }]);
      Object.assign((await store.load(A)).facts[0] ?? {}, { seq: 99 });
      expect((await store.load(A)).facts[0]?.seq).toBe(1);
    });

    it('[ST2] a place in the log that is taken is a conflict, and what stands there stays', async () => {
      await store.append([{ facts: [createdFact(A), noteFact(A, 2)], rows: [] }]);
      const second = { facts: [noteFact(A, 2, { commandId: 'other', text: 'later' })], rows: [] };
      expect(await store.append([second])).toEqual([CONFLICT]);
      expect((await store.load(A)).facts).toEqual([createdFact(A), noteFact(A, 2)]);
    });

    it('[ST2] a place that would leave a gap is a conflict', async () => {
      await store.append([{ facts: [createdFact(A)], rows: [] }]);
      expect(await store.append([{ facts: [noteFact(A, 3)], rows: [] }])).toEqual([CONFLICT]);
      expect(await store.append([{ facts: [noteFact(B, 2)], rows: [] }])).toEqual([CONFLICT]);
      expect(await store.meetings()).toEqual([A]);
    });

    it('[ST2] the same command of the same seat is kept once', async () => {
      await store.append([{ facts: [createdFact(A), noteFact(A, 2, { commandId: 'same' })], rows: [] }]);
      const again = { facts: [noteFact(A, 3, { commandId: 'same' })], rows: [] };
      expect(await store.append([again])).toEqual([CONFLICT]);
      expect((await store.load(A)).facts).toHaveLength(2);
    });

    it('[ST2] the same command id in another meeting is another command', async () => {
      expect(
        await store.append([
          { facts: [createdFact(A), noteFact(A, 2)], rows: [] },
          { facts: [createdFact(B), noteFact(B, 2)], rows: [] },
        ]),
      ).toEqual([OK, OK]);
    });

    it('[ST3] in one commit, a meeting that cannot be written takes no other one along', async () => {
      await store.append([{ facts: [createdFact(A)], rows: [] }]);
      const results = await store.append([
        { facts: [noteFact(A, 2), noteFact(A, 2, { commandId: 'twice' })], rows: [] },
        { facts: [createdFact(B)], rows: [] },
      ]);
      expect(results).toEqual([CONFLICT, OK]);
      expect((await store.load(A)).facts).toHaveLength(1);
      expect((await store.load(B)).facts).toHaveLength(1);
    });

    it('[ST3] parts of one meeting in one commit follow each other', async () => {
      const results = await store.append([
        { facts: [createdFact(A)], rows: [] },
        { facts: [noteFact(A, 2)], rows: [] },
      ]);
      expect(results).toEqual([OK, OK]);
      expect((await store.load(A)).facts).toHaveLength(2);
    });

    it('[ST3] what is asked while another commit is on its way follows it', async () => {
      const results = await Promise.all([
        store.append([{ facts: [createdFact(A)], rows: [] }]),
        store.append([{ facts: [noteFact(A, 2)], rows: [] }]),
        store.append([{ facts: [noteFact(A, 2, { commandId: 'too-late' })], rows: [] }]),
        store.append([{ facts: [noteFact(A, 3)], rows: [] }]),
      ]);
      expect(results).toEqual([[OK], [OK], [CONFLICT], [OK]]);
      expect((await store.load(A)).facts).toEqual([createdFact(A), noteFact(A, 2), noteFact(A, 3)]);
    });

    it('[ST4] an evaluation text is kept with its fact, or neither is', async () => {
      const { fact, row } = evaluationFact(A, 2);
      await store.append([{ facts: [createdFact(A)], rows: [] }]);
      expect(await store.append([{ facts: [noteFact(A, 2)], rows: [{ ...row, meeting: B }] }])).toEqual([
        CONFLICT,
      ]);
      expect(await store.append([{ facts: [fact], rows: [row] }])).toEqual([OK]);
      expect(await store.load(A)).toEqual({ facts: [createdFact(A), fact], rows: [row] });
    });

    it('[ST1] all meetings are listed', async () => {
      await store.append([
        { facts: [createdFact(B)], rows: [] },
        { facts: [createdFact(A)], rows: [] },
      ]);
      expect(await store.meetings()).toEqual([A, B]);
    });

    it('[ER2] a meeting that is taken away is gone, whole, and no other with it', async () => {
      const { fact, row } = evaluationFact(A, 2);
      await store.append([
        { facts: [createdFact(A), fact], rows: [row] },
        { facts: [createdFact(B)], rows: [] },
      ]);
      await store.forget(A);
      await store.forget(A);
      expect(await store.load(A)).toEqual({ facts: [], rows: [] });
      expect(await store.meetings()).toEqual([B]);
      // A screen that has not heard of it cannot write on.
      expect(await store.append([{ facts: [noteFact(A, 3)], rows: [] }])).toEqual([CONFLICT]);
    });

    it('[ST1] nothing asked is nothing done', async () => {
      expect(await store.append([])).toEqual([]);
      expect(await store.append([{ facts: [], rows: [] }])).toEqual([{ ok: false, reason: 'failed' }]);
    });
  });
};
