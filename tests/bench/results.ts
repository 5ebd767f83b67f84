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
  return {
    commandsPerSecond: (times.length / milliseconds) * 1_000,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    processor: processorSeconds === null ? Number.NaN : (processorSeconds * 1e6) / times.length,
    messages: reports.reduce((sum, report) => sum + (report?.messages ?? 0), 0) / times.length,
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
    processorMicros: Math.round(middle(full[server].map((each) => each.processor))),
    processorMicrosPaced: Math.round(middle(paced[server].map((each) => each.processor))),
    rejected: [...full[server], ...paced[server]].flatMap((each) => each.rejected),
  });
  const [bare, app] = [of('bare'), of('app')];
  return {
    meetings,
    clientsPerMeeting: 10,
    pacedCommandsPerSecond: meetings * pace,
    /** This server ÷ the bare one. For commands more is better, for latency less. */
    ratio: {
      commandsPerSecond: round(app.commandsPerSecond / bare.commandsPerSecond, 2),
      latencyP50: round(app.latencyP50 / bare.latencyP50, 2),
    },
    idleMessages,
    app,
    bare,
  };
};

export const table = (result: ReturnType<typeof summary>): string => {
  const { app, bare, ratio } = result;
  const row = (what: string, a: number | string, b: number | string, c: number | string): string =>
    `${what.padEnd(44)}${String(a).padStart(10)}${String(b).padStart(10)}${String(c).padStart(8)}`;
  const over = (a: number, b: number): string => (a / b).toFixed(2);
  return [
    '',
    row(`${result.meetings} meetings × ${result.clientsPerMeeting} screens`, 'this', 'bare', 'ratio'),
    row('commands a second', app.commandsPerSecond, bare.commandsPerSecond, ratio.commandsPerSecond),
    row(
      `ms to last screen, p50, at ${result.pacedCommandsPerSecond}/s`,
      app.latencyP50,
      bare.latencyP50,
      ratio.latencyP50,
    ),
    row(
      `ms to last screen, p99, at ${result.pacedCommandsPerSecond}/s`,
      app.latencyP99,
      bare.latencyP99,
      over(app.latencyP99, bare.latencyP99),
    ),
    row(
      'ms to the answer, p50, at full load',
      app.answerP50Full,
      bare.answerP50Full,
      over(app.answerP50Full, bare.answerP50Full),
    ),
    row(
      'processor µs per command, at full load',
      app.processorMicros,
      bare.processorMicros,
      over(app.processorMicros, bare.processorMicros),
    ),
    row(
      `processor µs per command, at ${result.pacedCommandsPerSecond}/s`,
      app.processorMicrosPaced,
      bare.processorMicrosPaced,
      over(app.processorMicrosPaced, bare.processorMicrosPaced),
    ),
    row(
      'messages per command, at full load',
      app.messagesPerCommand,
      bare.messagesPerCommand,
      over(app.messagesPerCommand, bare.messagesPerCommand),
    ),
    row('messages while clocks run and nobody acts', result.idleMessages, '', ''),
    ...(app.rejected.length > 0 ? [`rejected: ${app.rejected.slice(0, 3).join(' ')}`] : []),
    '',
  ].join('\n');
};
