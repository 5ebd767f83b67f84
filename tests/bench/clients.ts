import { BenchMeetingClients } from './BenchMeetingClients.ts';
import type { Order, Report, ServerName } from './wire.ts';

/** A process that plays the screens of some of the meetings, on orders from the bench. */
const meetings: Record<ServerName, BenchMeetingClients[]> = { bare: [], even: [], app: [] };

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

const connect = async (order: Extract<Order, { kind: 'connect' }>): Promise<void> => {
  for (const each of order.meetings) {
    const clients = new BenchMeetingClients(order.server);
    await clients.connect(order.url, each);
    meetings[order.server].push(clients);
  }
};

/** One meeting's commands until the time is over; paced ones start somewhere in the first interval. */
const drive = async (
  clients: BenchMeetingClients,
  { milliseconds, perSecond }: Extract<Order, { kind: 'run' }>,
): Promise<readonly number[]> => {
  const end = performance.now() + milliseconds;
  if (perSecond === 0) return clients.all(end);
  const times: number[] = [];
  const interval = 1_000 / perSecond;
  let next = performance.now() + Math.random() * interval;
  while (next < end) {
    await later(next - performance.now());
    next += interval;
    times.push(await clients.one());
  }
  return times;
};

const run = async (order: Extract<Order, { kind: 'run' | 'idle' }>): Promise<Report> => {
  const all = meetings[order.server];
  const sum = (of: (clients: BenchMeetingClients) => number): number =>
    all.reduce((total, clients) => total + of(clients), 0);
  const before = { messages: sum(({ messages }) => messages), bytes: sum(({ bytes }) => bytes) };
  const times =
    order.kind === 'idle'
      ? await later(order.milliseconds).then(() => [])
      : await Promise.all(all.map((clients) => drive(clients, order)));
  return {
    times: times.flat(),
    rejected: all.flatMap((clients) => clients.rejected).slice(0, 5),
    messages: sum(({ messages }) => messages) - before.messages,
    bytes: sum(({ bytes }) => bytes) - before.bytes,
  };
};

process.on('message', (order: Order) => {
  const work = order.kind === 'connect' ? connect(order) : run(order);
  work.then(
    (report) => process.send?.({ ok: true, report: report ?? null }),
    (error: unknown) => process.send?.({ ok: false, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
