import { randomBytes } from 'node:crypto';
import type { Audience } from '../../shared/people.ts';
import { AUDIENCE_SECTIONS, type SectionName, type Sections } from '../../shared/views.ts';
import type { ViewMessage } from '../../shared/wire.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { type ProjectExtras, projectSection } from '../meeting/project.ts';
import type { MeetingState } from '../meeting/state.ts';
import { type Differences, Remembered } from './Remembered.ts';
import { sameData } from './sameData.ts';

type Projected = Sections[SectionName] | undefined;

/** One section as this audience has been shown it. */
interface Shown {
  readonly name: SectionName;
  readonly project: Remembered<[MeetingContext, ProjectExtras], Projected>;
  section: Projected;
}

/**
 * What one audience of one meeting has been shown. Its epoch is its own: whoever comes into the audience,
 * or comes back to it, gets the whole of it under a name that they have not seen before.
 */
export class AudienceStream {
  readonly #shown: readonly Shown[];
  readonly #epoch = randomBytes(12).toString('base64url');
  #revision = 0;

  /** [VW1] Sections that are not on the audience's list are not even asked for. */
  constructor(audience: Audience, differences: Differences) {
    this.#shown = AUDIENCE_SECTIONS[audience].map((name) => ({
      name,
      project: new Remembered(
        (context, extras) => projectSection(context, audience, name, extras),
        differences,
      ),
      section: undefined,
    }));
  }

  /** Answers with the sections that say something else than before, each whole, or null when none did. */
  refresh({ context }: MeetingState, extras: ProjectExtras): ViewMessage | null {
    const changed = this.#shown.filter((shown) => {
      const section = shown.project.of(context, extras);
      if (sameData(section, shown.section)) return false;
      shown.section = section;
      return section !== undefined;
    });
    if (changed.length === 0) return null;
    this.#revision += 1;
    return this.#message(changed, this.#revision === 1);
  }

  /** Everything as last shown, for one who comes in or has lost something. */
  whole(): ViewMessage {
    return this.#message(
      this.#shown.filter(({ section }) => section !== undefined),
      true,
    );
  }

  #message(shown: readonly Shown[], whole: boolean): ViewMessage {
    const sections = Object.fromEntries(shown.map(({ name, section }) => [name, section]));
    return { epoch: this.#epoch, revision: this.#revision, whole, sections };
  }
}
