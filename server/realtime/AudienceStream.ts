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

/**
 * What one audience of one meeting has been shown. Its epoch is its own: whoever comes into the audience,
 * or comes back to it, gets the whole of it under a name that they have not seen before.
 */
export class AudienceStream {
  readonly #projected: Remembered<SectionName, [MeetingContext, ProjectExtras], Projected>;
  /** Each section as last shown. */
  readonly #shown = new Map<SectionName, Projected>();
  readonly #epoch = randomBytes(12).toString('base64url');
  #revision = 0;

  /** [VW1] Sections that are not on the audience's list are not even asked for. */
  constructor(audience: Audience, differences: Differences) {
    this.#projected = new Remembered(
      AUDIENCE_SECTIONS[audience],
      (name, context, extras) => projectSection(context, audience, name, extras),
      differences,
    );
  }

  /** Answers with the sections that say something else than before, each whole, or null when none did. */
  refresh({ context }: MeetingState, extras: ProjectExtras): ViewMessage | null {
    const changed = this.#projected
      .renewed(context, extras)
      .filter(([name, section]) => !sameData(section, this.#shown.get(name)));
    for (const [name, section] of changed) this.#shown.set(name, section);
    const said = changed.filter(([, section]) => section !== undefined);
    if (said.length === 0) return null;
    this.#revision += 1;
    return this.#message(said, this.#revision === 1);
  }

  /** Everything as last shown, for one who comes in or has lost something. */
  whole(): ViewMessage {
    return this.#message(
      [...this.#shown].filter(([, section]) => section !== undefined),
      true,
    );
  }

  #message(sections: readonly (readonly [SectionName, Projected])[], whole: boolean): ViewMessage {
    return { epoch: this.#epoch, revision: this.#revision, whole, sections: Object.fromEntries(sections) };
  }
}
