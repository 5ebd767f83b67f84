import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { performance } from 'node:perf_hooks';
import { Server } from 'socket.io';
import type { MeetingId } from '../../shared/ids.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import type { Ack } from '../../shared/wire.ts';
import type { Access } from '../access/Access.ts';
import { isOwnOrigin } from '../access/ownOrigin.ts';
import type { Days } from '../day/Days.ts';
import type { Joining } from '../joining/Joining.ts';
import type { Metrics } from '../metrics/Metrics.ts';
import type { Recorder } from '../trail/Recorder.ts';
import { type AdmissionDeps, admit } from './admission.ts';
import type { Hall } from './Hall.ts';
import { Halls } from './Halls.ts';
import { Handshakes } from './Handshakes.ts';
import { type HoldingAccess, seatUsed, stillHolds } from './holding.ts';
import { attachKnockers, type KnockersDeps } from './knockers.ts';
import { type Gate, receive, rejected } from './receive.ts';
import { attachRooms, type RoomsDeps } from './rooms.ts';
import { Spacing } from './Spacing.ts';
import type { MeetingServer, MeetingSocket } from './sockets.ts';
import { type Limit, TokenBucket } from './TokenBucket.ts';

export interface RealtimeDeps extends AdmissionDeps {
  readonly access: Pick<Access, 'onRevoked' | 'draftKey' | 'dropDraftKey' | 'dropDraftKeysBut'> &
    HoldingAccess &
    RoomsDeps['access'];
  readonly days: Pick<Days, 'of' | 'onMeeting'> & RoomsDeps['days'];
  readonly joining: Pick<Joining, 'doorOf' | 'onDoor'> & KnockersDeps['joining'];
  readonly metrics: Metrics;
  readonly recorder: Pick<Recorder, 'record' | 'still'>;
  /** The origin that people reach the server under, where something stands before it. */
  readonly publicUrl: string | null;
  /** [AC13] Puts on every answer what all the server's answers carry. */
  readonly headers?: Parameters<MeetingServer['engine']['use']>[0];
  /** Which address a request is counted for. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** [DO7] How many live connections one address may begin. */
  readonly handshakeLimit?: Limit;
  /** How many commands one socket may send. */
  readonly commandLimit?: Limit;
  readonly presenceDelay?: number;
  readonly lostAfter?: number;
}

export interface Realtime {
  /** [RT4] Shows everybody out of a meeting that is no more. */
  end(meeting: MeetingId): void;
  /** Lets go of all connections in a way that clients come back from; the HTTP server is left as it is. */
  close(): void;
}

/** A client that comes back after an hour in a drawer sends all it has at once. */
const COMMANDS: Limit = { burst: 100, perSecond: 20 };
const QUESTIONS: Limit = { burst: 60, perSecond: 5 };
const WHOLE_APART = 100;
const PRESENCE_DELAY = 1_000;
/** A reload or a tunnel takes less; who is gone for longer may be stood in for. */
const LOST_AFTER = 6_000;
/** The longest text is 5,000 characters; what is far beyond the longest command is not listened to. */
const MAX_PACKET = 256 * 1024;
/** [DO6] What our own screens do not get for an answer. */
const SUSPECT: readonly RejectionCode[] = ['malformed', 'tooFast', 'notAllowed', 'unknownSeat'];

/** Brings the meetings to their screens, over Socket.IO on the given server. */
export const attachRealtime = (server: HttpServer | HttpsServer, deps: RealtimeDeps): Realtime => {
  const handshakes = new Handshakes(() => performance.now(), deps.handshakeLimit);
  const mayBegin = (request: IncomingMessage): boolean => {
    if (!isOwnOrigin(request, deps.publicUrl)) return false;
    const may = handshakes.take(deps.addressOf(request));
    if (!may) deps.log.info('too many handshakes from one address');
    return may;
  };
  const io: MeetingServer = new Server(server, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_PACKET,
    connectTimeout: 10_000,
    // A laptop that was closed is noticed, by both sides, within twenty seconds.
    pingInterval: 10_000,
    pingTimeout: 8_000,
    allowRequest: (request, answer) => answer(null, mayBegin(request)),
  });
  if (deps.headers) io.engine.use(deps.headers);
  const { access, presenceDelay = PRESENCE_DELAY, lostAfter = LOST_AFTER } = deps;
  deps.metrics.watchSockets(() => io.engine.clientsCount);
  const halls = new Halls((live) => ({
    io,
    live,
    access,
    recorder: deps.recorder,
    log: deps.log,
    presenceDelay,
    lostAfter,
    ofTheDay: () => deps.days.of(live.meeting),
    doorOf: () => deps.joining.doorOf(live.meeting),
  }));

  io.use((socket, next) => {
    admit(socket.handshake.auth, socket.request, deps).then(
      (admission) => {
        if (!admission.ok) {
          deps.log.info({ refusal: admission.refusal }, 'a handshake was refused');
          return next(new Error(admission.refusal));
        }
        Object.assign(socket.data, admission.data);
        next();
      },
      (error: unknown) => {
        deps.log.error({ err: error }, 'a handshake failed');
        next(new Error('unavailable'));
      },
    );
  });
  io.on('connection', (socket) => welcome(socket, halls, deps));
  const stopListening = access.onRevoked((meeting, seat) =>
    halls.find(meeting)?.revoke(seat, (socket) => stillHolds(access, socket)),
  );
  const stopDay = deps.days.onMeeting((meeting) => halls.find(meeting)?.showAround());
  const stopDoor = deps.joining.onDoor((meeting) => halls.find(meeting)?.showAround());
  const rooms = attachRooms(io, halls, deps);
  const knockers = attachKnockers(io, deps);

  return {
    end: (meeting) => halls.find(meeting)?.end(),
    close: () => {
      stopListening();
      stopDay();
      stopDoor();
      rooms.close();
      knockers.close();
      halls.close();
      io.engine.close();
    },
  };
};

/** A defect in serving one socket ends that socket, which comes back by itself; never the process. */
const welcome = (socket: MeetingSocket, halls: Halls, deps: RealtimeDeps): void => {
  const { live } = socket.data;
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      deps.log.error({ meeting: live.meeting, err: error }, 'a socket could not be served');
      socket.conn.close();
    }
  };
  guarded(() => {
    const hall = halls.of(live);
    const holds = (): boolean => stillHolds(deps.access, socket);
    socket.on('disconnect', () => {
      hall.leave(socket);
      halls.dropIfEmpty(hall);
    });
    const used = (): void => seatUsed(deps.access, socket);
    listen(socket, hall, { holds, used }, guarded, deps);
    // The grant may have gone while the meeting was being read.
    if (holds()) hall.enter(socket);
    else hall.showOutRevoked(socket);
    // A family that only comes for its page again does not make its seat last.
    if (socket.connected) used();
    halls.dropIfEmpty(hall);
  });
};

/** What a socket may ask for. Nothing is believed about what comes in; events of other names are not heard. */
const listen = (
  socket: MeetingSocket,
  hall: Hall,
  { holds, used }: Pick<Gate, 'holds' | 'used'>,
  guarded: (act: () => void) => void,
  deps: RealtimeDeps,
): void => {
  const bucket = new TokenBucket(deps.commandLimit ?? COMMANDS, () => performance.now());
  const questions = new TokenBucket(QUESTIONS, () => performance.now());
  const gate = { socket, hall, bucket, holds, used };
  socket.on('command', async (input: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    const began = performance.now();
    let ack: Ack;
    try {
      ack = await receive(input, gate);
    } catch (error) {
      deps.log.error({ meeting: hall.live.meeting, err: error }, 'a command could not be taken');
      return answer(rejected('notSaved'));
    }
    answer(ack);
    deps.metrics.commandAnswered(ack.ok ? 'ok' : ack.rejection.code, (performance.now() - began) / 1000);
    if (!ack.ok && SUSPECT.includes(ack.rejection.code))
      deps.log.info({ meeting: hall.live.meeting, code: ack.rejection.code }, 'a command was refused');
  });
  socket.on('time', (answer: unknown) => {
    if (typeof answer === 'function' && questions.take()) answer(hall.live.now());
  });
  const whole = new Spacing(WHOLE_APART, () => guarded(() => hall.showWhole(socket)));
  socket.on('whole', () => whole.ask());
  socket.on('disconnect', () => whole.stop());
};
