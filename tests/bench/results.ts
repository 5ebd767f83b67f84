import type { Report, ServerName } from './wire.ts';

/** One run against one server. */
export interface Measured {
  readonly commandsPerSecond: number;
  /** Milliseconds: half of the commands were faster. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of processor time that the server used for each. */
  readonly processor: number;
  /** Messages that screens got for each command, answers not among them: one broadcast can say what several did. */
  readonly messages: number;
  /** How long each of them was. */
  readonly bytes: number;
  readonly rejected: readonly string[];
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const measure = (
  reports: readonly (Report | null)[],
  milliseconds: number,
  processorSeconds: number | null,
): Measured => {
  const times = reports.flatMap((report) => report?.times ?? []).sort((a, b) => a - b);
  const messages = reports.reduce((sum, report) => sum + (report?.messages ?? 0), 0);
  return {
    commandsPerSecond: (times.length / milliseconds) * 1_000,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    processor: processorSeconds === null ? Number.NaN : (processorSeconds * 1e6) / times.length,
    messages: messages / times.length,
    bytes: messages === 0 ? 0 : reports.reduce((sum, report) => sum + (report?.bytes ?? 0), 0) / messages,
    rejected: reports.flatMap((report) => report?.rejected ?? []),
  };
};

/** The middle of several rounds: one that was disturbed by something else on the machine does not count. */
const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(sorted, 0.5) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

interface Rounds {
  readonly meetings: number;
  readonly full: Readonly<Record<ServerName, readonly Measured[]>>;
  readonly paced: Readonly<Record<ServerName, readonly Measured[]>>;
  readonly idleMessages: number;
  /** Commands a second of each meeting in the paced part. */
  readonly pace: number;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

export const summary = ({ meetings, full, paced, idleMessages, pace }: Rounds) => {
  const of = (server: ServerName) => ({
    commandsPerSecond: Math.round(middle(full[server].map((each) => each.commandsPerSecond))),
    /** From sending to the last screen, at a load that both carry easily: what people feel. */
    latencyP50: round(middle(paced[server].map((each) => each.p50)), 2),
    latencyP99: round(middle(paced[server].map((each) => each.p99)), 2),
    /** From sending to the answer at full load, where it mostly says how long the queue is. */
    answerP50Full: round(middle(full[server].map((each) => each.p50)), 2),
    messagesPerCommand: round(middle(full[server].map((each) => each.messages)), 2),
    bytesPerMessage: Math.round(middle(full[server].map((each) => each.bytes))),
    processorMicros: Math.round(middle(full[server].map((each) => each.processor))),
    processorMicrosPaced: Math.round(middle(paced[server].map((each) => each.processor))),
    rejected: [...full[server], ...paced[server]].flatMap((each) => each.rejected),
  });
  const [bare, even, app] = [of('bare'), of('even'), of('app')];
  const ratioTo = (other: typeof bare) => ({
    commandsPerSecond: round(app.commandsPerSecond / other.commandsPerSecond, 2),
    latencyP50: round(app.latencyP50 / other.latencyP50, 2),
  });
  return {
    meetings,
    clientsPerMeeting: 10,
    pacedCommandsPerSecond: meetings * pace,
    /** This server ÷ the bare one that sends on what it is sent. For commands more is better, for latency less. */
    ratio: ratioTo(bare),
    /** This server ÷ the bare one whose messages are as long as this server's. */
    ratioOfEvenMessages: ratioTo(even),
    idleMessages,
    app,
    bare,
    even,
  };
};

type Summary = ReturnType<typeof summary>;

/** Each server's number, and this server's over those of the two others. */
export const table = (result: Summary): string => {
  const { app, bare, even } = result;
  const line = (what: string, ...cells: readonly (string | number)[]): string =>
    what.padEnd(44) + cells.map((cell) => String(cell).padStart(9)).join('');
  const row = (what: string, number: (of: Summary['app']) => number): string => {
    const [own, echoed, evened] = [number(app), number(bare), number(even)];
    return line(what, own, echoed, (own / echoed).toFixed(2), evened, (own / evened).toFixed(2));
  };
  const pace = result.pacedCommandsPerSecond;
  return [
    '',
    line(
      `${result.meetings} meetings × ${result.clientsPerMeeting} screens`,
      'this',
      'echo',
      'ratio',
      'even',
      'ratio',
    ),
    row('commands a second', (of) => of.commandsPerSecond),
    row(`ms to last screen, p50, at ${pace}/s`, (of) => of.latencyP50),
    row(`ms to last screen, p99, at ${pace}/s`, (of) => of.latencyP99),
    row('ms to the answer, p50, at full load', (of) => of.answerP50Full),
    row('processor µs per command, at full load', (of) => of.processorMicros),
    row(`processor µs per command, at ${pace}/s`, (of) => of.processorMicrosPaced),
    row('messages per command, at full load', (of) => of.messagesPerCommand),
    row('bytes of a message, at full load', (of) => of.bytesPerMessage),
    line('messages while clocks run and nobody acts', result.idleMessages),
    'echo: a bare broadcast server that sends each command on to ten screens as it came.',
    "even: the same with messages as long as this server's.",
    ...(app.rejected.length > 0 ? [`rejected: ${app.rejected.slice(0, 3).join(' ')}`] : []),
    '',
  ].join('\n');
};
