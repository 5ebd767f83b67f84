import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RejectionCode } from '../../shared/rejections.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const;
/** Seconds: from a commit's own time to what somebody in the room would notice. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/**
 * [DO4] Counts for whoever keeps the server running. Labels come from closed lists and nothing is counted per
 * meeting, unit, person or kind of command: with one meeting going on, that would tell what happens in it.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'bti_http_requests_total',
    help: 'HTTP requests answered, by method and status.',
    labelNames: ['method', 'status'],
    registers: [this.#registry],
  });
  readonly #commands = new Counter({
    name: 'bti_commands_total',
    help: 'Commands answered, by answer.',
    labelNames: ['answer'],
    registers: [this.#registry],
  });
  readonly #commandSeconds = new Histogram({
    name: 'bti_command_seconds',
    help: 'From a command being read to its answer, in seconds.',
    buckets: BUCKETS,
    registers: [this.#registry],
  });

  /** Memory, processor time, garbage and the event loop of this process, as well. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** `status` is that of HTTP. */
  requestAnswered(method: string, status: number): void {
    const known = METHODS.find((each) => each === method) ?? 'other';
    this.#requests.inc({ method: known, status: `${Math.floor(status / 100)}xx` });
  }

  commandAnswered(answer: 'ok' | RejectionCode, seconds: number): void {
    this.#commands.inc({ answer });
    this.#commandSeconds.observe(seconds);
  }

  /** `count` is asked for each time somebody reads. */
  watchSockets(count: () => number): void {
    const gauge: Gauge = new Gauge({
      name: 'bti_sockets',
      help: 'Live connections.',
      registers: [this.#registry],
      collect: () => gauge.set(count()),
    });
  }

  /** In the text form of Prometheus. */
  read(): Promise<string> {
    return this.#registry.metrics();
  }
}
