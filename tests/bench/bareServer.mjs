/**
 * The measure: a Socket.IO server that only broadcasts. No check, no meeting, no disk. What a client sends
 * goes to everybody in its room as it is, and is answered. `bareServer.mjs BYTES`: with as much beside it as makes
 * each message that long, as where screens are sent what they show and not what somebody did.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const BYTES = Number(process.argv[2] ?? 0);

/** @param {unknown} command */
const messageOf = (command) => {
  const beside = BYTES - JSON.stringify(['view', { command, beside: '' }]).length;
  return beside > 0 ? { command, beside: 'x'.repeat(beside) } : command;
};

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  transports: ['websocket'],
  perMessageDeflate: false,
});

io.on('connection', (socket) => {
  const room = String(socket.handshake.auth.meeting);
  void socket.join(room);
  socket.emit('view', {});
  socket.emit('mine', {});
  let seq = 0;
  socket.on('command', (command, answer) => {
    io.to(room).emit('view', BYTES > 0 ? messageOf(command) : command);
    seq += 1;
    answer({ ok: true, seq });
  });
});

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`port ${address.port}\n`);
});
