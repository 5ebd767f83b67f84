import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CommandType, Expectation, Payload } from '../../../shared/commands.ts';
import { type NoteKind, noteKey } from '../../../shared/notes.ts';
import { isPhase, type Stage } from '../../../shared/phases.ts';
import type { Sections } from '../../../shared/views.ts';
import type { Ack, ClientToServer, ServerToClient } from '../../../shared/wire.ts';
import { meetingOf } from './seats.ts';
import type { Page } from './story.ts';

/**
 * A seat without a screen, speaking over the real wire with the cookie of a page: brings a meeting quickly to
 * where a story begins. What the story is about is done on the screens.
 */
export class Wire {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #sections: Partial<Sections> = {};

  private constructor(socket: Socket<ServerToClient, ClientToServer>) {
    this.#socket = socket;
    socket.on('view', ({ sections }) => Object.assign(this.#sections, sections));
  }

  static async of(page: Page, seat: string, meeting = meetingOf(page)): Promise<Wire> {
    const { origin } = new URL(page.url());
    const cookies = await page.context().cookies(origin);
    const socket: Socket<ServerToClient, ClientToServer> = io(origin, {
      transports: ['websocket'],
      // It goes with the server: a story need not close it.
      reconnection: false,
      auth: { meeting, seat },
      extraHeaders: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    });
    const wire = new Wire(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('view', () => resolve());
      socket.once('connect_error', reject);
    });
    return wire;
  }

  get stage(): Stage {
    return this.#sections.agenda?.stage ?? 'preparing';
  }

  /** Gives a command, and throws when it is rejected. */
  async give<T extends CommandType>(type: T, payload: Payload<T>): Promise<void> {
    const ack: Ack = await this.#socket
      // The answer waits for the disk, which on a busy machine may take its time.
      .timeout(20_000)
      .emitWithAck('command', { id: randomUUID(), type, payload, expect: this.#expect() });
    if (!ack.ok) throw new Error(`${type} was rejected: ${JSON.stringify(ack.rejection)}`);
  }

  #expect(): Expectation | null {
    const { stage } = this;
    return isPhase(stage) ? { phase: stage, turn: this.#sections.turn?.no ?? 0 } : null;
  }

  async write(kind: NoteKind, of: string | undefined, text: string): Promise<void> {
    const key = noteKey(kind, of);
    const baseRev = this.#sections.notes?.find((note) => note.key === key)?.rev ?? 0;
    await this.give('note.write', { key, text, baseRev });
  }

  /** Goes on until the meeting is there. From `evaluation` on the family is out. */
  async goTo(stage: Stage): Promise<void> {
    for (let steps = 0; this.stage !== stage; steps += 1) {
      if (steps > 60) throw new Error(`The meeting does not come to ${stage}, it is in ${this.stage}.`);
      await this.#step();
    }
  }

  /** Goes on until somebody does this in a turn. */
  async goToAct(act: string): Promise<void> {
    for (let steps = 0; this.#sections.turn?.current?.act !== act; steps += 1) {
      if (steps > 60) throw new Error(`The meeting does not come to ${act}.`);
      await this.#step();
    }
  }

  async #step(): Promise<void> {
    switch (this.stage) {
      case 'preparing':
        return this.give('meeting.start', { despite: true });
      case 'closing':
        return this.give('family.left', {
          despite: true,
          outOfRoom: true,
          outOfCall: true,
          projectorNeutral: true,
        });
      case 'evaluation':
        return this.give('meeting.end', {});
      default:
        if (this.#sections.turn?.current?.act === 'readAloud')
          return this.give('decision.confirm', { despite: true });
        return this.give('agenda.next', { despite: true, skipAnswer: false });
    }
  }

  close(): void {
    this.#socket.close();
  }
}
