import type { Access } from '../access/Access.ts';
import type { Accounts } from '../accounts/Accounts.ts';
import type { Cases } from '../cases/Cases.ts';
import type { ErasureRequests } from '../cases/ErasureRequests.ts';
import type { RetentionRules } from '../cases/RetentionRules.ts';
import type { TwoPeople } from '../cases/TwoPeople.ts';
import type { Addresses } from '../config/addresses.ts';
import type { Config } from '../config/environment.ts';
import type { Log } from '../config/log.ts';
import type { Days } from '../day/Days.ts';
import type { Joining } from '../joining/Joining.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import type { Metrics } from '../metrics/Metrics.ts';
import type { Recorder } from '../trail/Recorder.ts';
import type { Trail } from '../trail/Trail.ts';

/** What the routes rest on. */
export interface HttpDeps {
  readonly config: Config;
  /** Known once the server listens. */
  readonly addresses: () => Addresses;
  readonly access: Access;
  readonly accounts: Accounts;
  /** Gives meetings that no unit has to the only unit there is. */
  readonly adopt: () => Promise<void>;
  readonly live: LiveMeetings;
  readonly days: Days;
  readonly joining: Joining;
  readonly cases: Cases;
  readonly retention: RetentionRules;
  /** Who opened what: to write in, and to read. */
  readonly recorder: Pick<Recorder, 'record'>;
  readonly trail: Pick<Trail, 'rows'>;
  /** Who may ask for erasures and who may approve them. */
  readonly people: TwoPeople;
  readonly erasures: ErasureRequests;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whether the databases answer. */
  readonly healthy: () => boolean;
  /** Folder of the built client. */
  readonly clientFolder: string;
}
