import { randomBytes } from 'node:crypto';
import { ArchiveReference, ASKED_GROUNDS, type AskedGround } from '../../shared/erasure.ts';
import { type AccountId, CaseId, MeetingId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import type { ErasureGround } from '../storage/keys/KeyRing.ts';
import type { Cases } from './Cases.ts';
import type { Eraser, Reason } from './Eraser.ts';
import type { ErasureRequest } from './RequestStore.ts';
import type { ErasureTarget, TwoPeople } from './TwoPeople.ts';

/** A request that nobody approves in two weeks is asked anew: the reason for it may be gone. */
export const REQUEST_LASTS = 14 * 24 * 60 * 60 * 1000;

export interface Asking extends ErasureTarget {
  readonly ground: ErasureGround;
  readonly reference: string;
}

/** A ground for what the archive law covers is never that time has passed. */
const isGround = (ground: ErasureGround): ground is AskedGround =>
  ASKED_GROUNDS.some((each) => each === ground);

export type AskError = 'notAllowed' | 'unknown' | 'noGround' | 'askedAlready';
export type ApproveError = 'notAllowed' | 'unknown' | 'samePerson';

interface Deps {
  readonly cases: Pick<Cases, 'requests' | 'meeting' | 'meetingsOf'>;
  readonly eraser: Pick<Eraser, 'eraseNotes' | 'eraseCase'>;
  readonly people: TwoPeople;
  readonly now: () => WallTime;
}

/** [ER5] Erasing what the archive law covers: one person asks, with a ground; another one approves, and it is done. */
export class ErasureRequests {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** What waits for somebody else's approval. */
  waiting(): readonly ErasureRequest[] {
    const { cases, now } = this.#deps;
    for (const { request, askedAt } of cases.requests.all())
      if (now() - askedAt >= REQUEST_LASTS) cases.requests.drop(request);
    return cases.requests.all();
  }

  ask(asking: Asking, by: AccountId): { ok: true; request: string } | { ok: false; error: AskError } {
    const { cases, people, now } = this.#deps;
    const { kind, id, ground, reference } = asking;
    if (!people.mayAsk(by, { kind, id })) return { ok: false, error: 'notAllowed' };
    if (!this.#isThere(asking)) return { ok: false, error: 'unknown' };
    if (!isGround(ground) || !ArchiveReference.safeParse(reference).success)
      return { ok: false, error: 'noGround' };
    if (this.waiting().some((each) => each.kind === kind && each.id === id))
      return { ok: false, error: 'askedAlready' };
    const request = randomBytes(12).toString('base64url');
    cases.requests.add({ request, kind, id, ground, reference, askedBy: by, askedAt: now() });
    return { ok: true, request };
  }

  /** Erases at once. Where it is cut off, the list of erasures has it, and the next start ends it. */
  async approve(request: string, by: AccountId): Promise<{ ok: true } | { ok: false; error: ApproveError }> {
    const { people, cases, now } = this.#deps;
    const found = this.waiting().find((each) => each.request === request);
    if (found === undefined) return { ok: false, error: 'unknown' };
    if (found.askedBy === by) return { ok: false, error: 'samePerson' };
    if (!people.mayApprove(by, found)) return { ok: false, error: 'notAllowed' };
    // Whoever asked may have lost the role since.
    if (!people.mayAsk(found.askedBy, found)) return { ok: false, error: 'notAllowed' };
    const { ground, reference, askedBy } = found;
    await this.#erase(found, { at: now(), ground, reference, askedBy, approvedBy: by });
    cases.requests.drop(request);
    return { ok: true };
  }

  /** Either of the two can take it off the table, and whoever may approve can say no. */
  withdraw(request: string, by: AccountId): boolean {
    const found = this.waiting().find((each) => each.request === request);
    if (!found || (found.askedBy !== by && !this.#deps.people.mayApprove(by, found))) return false;
    this.#deps.cases.requests.drop(request);
    return true;
  }

  #isThere({ kind, id }: ErasureTarget): boolean {
    const { cases } = this.#deps;
    if (kind === 'case') return cases.meetingsOf(CaseId.parse(id)).length > 0;
    return cases.meeting(MeetingId.parse(id))?.goneAt === null;
  }

  #erase({ kind, id }: ErasureTarget, reason: Reason): Promise<void> {
    const { eraser } = this.#deps;
    return kind === 'case'
      ? eraser.eraseCase(CaseId.parse(id), reason)
      : eraser.eraseNotes(MeetingId.parse(id), reason);
  }
}
