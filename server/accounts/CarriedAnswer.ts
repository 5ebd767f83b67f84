import * as z from 'zod';
import { HostCookie } from '../access/hostCookie.ts';
import { SealError, type Sealer } from '../storage/seal.ts';

/** One text of it. */
export const Said = z.string().max(4_096).optional();
/** What the provider says when somebody comes back from it. */
export const ProviderSays = z.object({ code: Said, state: Said, iss: Said, error: Said });
export type ProviderSays = z.infer<typeof ProviderSays>;

const Carried = ProviderSays.extend({ at: z.number() });

/** From one address of ours to the same one again. */
const CARRIED_FOR_MS = 60_000;
/** What browsers keep of a cookie at the most, its name and attributes with it. */
const LONGEST = 3_800;
const BOUND = JSON.stringify(['providerSays']);

interface Options {
  readonly sealer: Sealer;
  /** Whether cookies are kept to https. */
  readonly secure: boolean;
  readonly now: () => number;
}

/**
 * [OI6] What the provider has posted, on its way to the page that the browser is led to next. Such a post comes from another
 * site and brings no cookie of ours; the page that follows it does. So it goes along sealed, in a cookie of its own, and
 * is in no address, and with it in no history. Who has put it there is not asked here: the state in it says that.
 */
export class CarriedAnswer {
  readonly #options: Options;
  readonly #cookie: HostCookie;

  constructor(options: Options) {
    this.#options = options;
    this.#cookie = new HostCookie('bti_arriving', options.secure);
  }

  /** A `Set-Cookie` that takes it along; null where it is longer than a cookie may be. */
  set(says: ProviderSays): string | null {
    const { sealer, now } = this.#options;
    const box = sealer.seal(JSON.stringify({ ...says, at: now() }), BOUND).toString('base64url');
    return box.length > LONGEST ? null : this.#cookie.set(box);
  }

  /** What a `Cookie` header brings along; null where that is nothing of ours, or it took too long. */
  in(cookies: string | undefined): ProviderSays | null {
    const box = this.#cookie.in(cookies);
    const carried = box === null ? null : this.#open(box);
    return carried === null || carried.at + CARRIED_FOR_MS <= this.#options.now() ? null : carried;
  }

  /** A `Set-Cookie` that removes it. */
  remove(): string {
    return this.#cookie.remove();
  }

  #open(box: string): z.infer<typeof Carried> | null {
    try {
      return Carried.parse(
        JSON.parse(this.#options.sealer.open(Buffer.from(box, 'base64url'), BOUND).toString('utf8')),
      );
    } catch (error) {
      if (error instanceof SealError) return null;
      throw error;
    }
  }
}
