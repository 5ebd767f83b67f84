import type { Audience } from '../../shared/people.ts';
import type { ViewMessage } from '../../shared/wire.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { ProjectExtras } from '../meeting/project.ts';
import { AudienceStream } from './AudienceStream.ts';
import { Differences } from './Remembered.ts';
import { sameData } from './sameData.ts';
import { viewMinute } from './viewMinute.ts';

/** What is shown of a meeting and is not in its log. */
interface Around {
  readonly presence: () => ProjectExtras['presence'];
  readonly screens: () => ProjectExtras['screens'];
  readonly code: () => ProjectExtras['code'];
  readonly day: () => ProjectExtras['day'];
}

/** What each audience of one meeting is shown: one projection for each, made when somebody is there to see it. */
export class AudienceStreams {
  readonly #live: LiveMeeting;
  readonly #around: Around;
  readonly #streams = new Map<Audience, AudienceStream>();
  readonly #differences = new Differences();
  #epoch: string;
  #extras: ProjectExtras | null = null;

  constructor(live: LiveMeeting, around: Around) {
    this.#live = live;
    this.#around = around;
    this.#epoch = live.epoch;
  }

  /** What has changed for an audience since it was last asked for; null when nothing has. */
  changed(audience: Audience): ViewMessage | null {
    this.#startOverWhenReloaded();
    return this.#refresh(this.#streams.get(audience) ?? this.#start(audience));
  }

  /** Everything, as the audience was last shown it. */
  whole(audience: Audience): ViewMessage {
    this.#startOverWhenReloaded();
    const found = this.#streams.get(audience);
    if (found) return found.whole();
    const stream = this.#start(audience);
    this.#refresh(stream);
    return stream.whole();
  }

  /** Forgets what nobody sees any more. */
  keepOnly(seen: ReadonlySet<Audience>): void {
    for (const audience of [...this.#streams.keys()]) if (!seen.has(audience)) this.#streams.delete(audience);
  }

  #startOverWhenReloaded(): void {
    if (this.#epoch === this.#live.epoch) return;
    this.#epoch = this.#live.epoch;
    this.#streams.clear();
  }

  #start(audience: Audience): AudienceStream {
    const stream = new AudienceStream(audience, this.#differences);
    this.#streams.set(audience, stream);
    return stream;
  }

  #refresh(stream: AudienceStream): ViewMessage | null {
    const evaluation = this.#live.evaluation();
    const wall = viewMinute(this.#live.now().wall);
    const { presence, screens, code, day } = this.#around;
    const extras = {
      evaluation,
      wall,
      presence: presence(),
      screens: screens(),
      code: code(),
      day: day(),
    };
    // Kept while it says the same, so that nothing is asked about its parts.
    if (!sameData(extras, this.#extras)) this.#extras = extras;
    return stream.refresh(this.#live.state(), this.#extras ?? extras);
  }
}
