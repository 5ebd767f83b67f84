import type { CaseId, MeetingId, UnitId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import type { TrailAct } from '../../shared/trail.ts';
import type { Trail, TrailRow } from './Trail.ts';

/** What is about to be shown, and to whom. */
export interface Opened extends Pick<TrailRow, 'who' | 'as' | 'did' | 'format' | 'meeting'> {
  /** Where no meeting tells whose it is. */
  readonly unit: UnitId | null;
  /** [TR1] Practice is made up, and leaves no trail. */
  readonly practice: boolean;
  /** The browser that it is shown in, by the name of its session; kept in memory alone. */
  readonly browser: string;
  /** [CO24] By a guardian who does not come: the own answers, and to be shown the meeting is another opening. In memory alone. */
  readonly elsewhere?: boolean;
}

interface RecorderDeps {
  readonly trail: Pick<Trail, 'record'>;
  readonly unitOf: (meeting: MeetingId) => UnitId | null;
  readonly caseOf: (meeting: MeetingId) => CaseId | null;
  readonly now: () => WallTime;
}

/** [TR4] What is opened again within this time of having been there is the same opening still. */
export const STILL_MS = 10 * 60_000;
/** [TR4] And is a new one in any case after this time: as long as a seat lasts. */
export const LONGEST_MS = 12 * 60 * 60_000;
const MOST = 20_000;

/** Reading goes on for a while, and a connection breaks and comes back; each file and each act counts by itself. */
const GOES_ON: ReadonlySet<TrailAct> = new Set<TrailAct>([
  'live',
  'farewell',
  'links',
  'referat',
  'kept',
  'insight',
  'trail',
  'ownTrail',
]);

interface Stay {
  readonly since: number;
  readonly seen: number;
}

/** [TR2] Writes down what is opened before it is shown. Whoever shows it calls this first, and shows nothing if it throws. */
export class Recorder {
  readonly #deps: RecorderDeps;
  readonly #stays = new Map<string, Stay>();

  constructor(deps: RecorderDeps) {
    this.#deps = deps;
  }

  /** @throws when it could not be written down. */
  record(opened: Opened): void {
    const { who, as, did, format, meeting, practice } = opened;
    if (practice) return;
    const at = this.#deps.now();
    const stay = this.#stayOf(opened, at);
    if (stay === null) {
      const { trail, unitOf, caseOf } = this.#deps;
      const unit = opened.unit ?? (meeting && unitOf(meeting));
      trail.record({ at, who, as, did, format, unit, meeting, case: meeting && caseOf(meeting) });
    }
    if (goesOn(opened)) this.#remember(keyOf(opened), { since: stay?.since ?? at, seen: at });
  }

  /** [TR4] It was shown until now. */
  still(opened: Opened): void {
    const at = this.#deps.now();
    const stay = this.#stays.get(keyOf(opened));
    if (stay !== undefined) this.#remember(keyOf(opened), { ...stay, seen: at });
  }

  #stayOf(opened: Opened, at: number): Stay | null {
    const stay = goesOn(opened) ? this.#stays.get(keyOf(opened)) : undefined;
    if (stay === undefined) return null;
    // A clock that was put back says nothing about how long ago it was.
    const isSame = at >= stay.seen && at - stay.seen <= STILL_MS && at - stay.since <= LONGEST_MS;
    return isSame ? stay : null;
  }

  #remember(key: string, stay: Stay): void {
    // The one that was longest ago is first.
    this.#stays.delete(key);
    this.#stays.set(key, stay);
    const [oldest] = this.#stays.keys();
    if (this.#stays.size > MOST && oldest !== undefined) this.#stays.delete(oldest);
  }
}

const goesOn = ({ did, format }: Opened): boolean => format === null && GOES_ON.has(did);

const keyOf = ({ browser, who, as, did, unit, meeting, elsewhere = false }: Opened): string =>
  JSON.stringify([browser, who, as, did, unit, meeting, elsewhere]);
