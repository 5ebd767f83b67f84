import { randomBytes } from 'node:crypto';
import type { Audience } from '../../shared/people.ts';
import { AUDIENCE_SECTIONS, type SectionName, type Sections } from '../../shared/views.ts';
import type { ViewMessage } from '../../shared/wire.ts';

/**
 * What one audience of one meeting has been shown. Its epoch is its own: whoever comes into the audience,
 * or comes back to it, gets the whole of it under a name that they have not seen before.
 */
export class AudienceStream {
  readonly #names: readonly SectionName[];
  readonly #epoch = randomBytes(12).toString('base64url');
  readonly #bytes = new Map<SectionName, string>();
  readonly #shown: Partial<Sections> = {};
  #revision = 0;

  constructor(audience: Audience) {
    this.#names = AUDIENCE_SECTIONS[audience];
  }

  /**
   * Takes in what is to be shown now. Answers with the sections whose bytes changed, each whole, or null
   * when none did. [VW1] Names that are not on the audience's list are left out, whatever comes in.
   */
  refresh(sections: Partial<Sections>): ViewMessage | null {
    const changed: Partial<Sections> = {};
    for (const name of this.#names) {
      const bytes = JSON.stringify(sections[name]);
      if (bytes === undefined || bytes === this.#bytes.get(name)) continue;
      this.#bytes.set(name, bytes);
      take(changed, sections, name);
      take(this.#shown, sections, name);
    }
    if (Object.keys(changed).length === 0) return null;
    this.#revision += 1;
    return this.#message(changed, this.#revision === 1);
  }

  /** Everything as last shown, for one who comes in or has lost something. */
  whole(): ViewMessage {
    return this.#message({ ...this.#shown }, true);
  }

  #message(sections: Partial<Sections>, whole: boolean): ViewMessage {
    return { epoch: this.#epoch, revision: this.#revision, whole, sections };
  }
}

const take = <S extends SectionName>(to: Partial<Sections>, from: Partial<Sections>, name: S): void => {
  const section = from[name];
  if (section !== undefined) to[name] = section;
};
