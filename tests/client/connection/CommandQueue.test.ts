import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandQueue, type OutgoingCommand } from '../../../client/connection/CommandQueue.ts';
import type { Ack } from '../../../shared/wire.ts';

const accepted = { ok: true, seq: 1 };
const rejected = (code: string) => ({ ok: false, rejection: { code } });

/** A connection that writes down what goes over it. */
const line = () => {
  const sent: { command: OutgoingCommand; answered: (ack: unknown) => void }[] = [];
  return {
    sent,
    transmit: (command: OutgoingCommand, answered: (ack: unknown) => void) => {
      sent.push({ command, answered });
    },
  };
};

describe('commands on their way', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('[SY4] what was given while there was no connection goes out when there is one, in order', () => {
    const queue = new CommandQueue();
    void queue.send('clock.pause', {});
    void queue.send('clock.resume', {});
    const { sent, transmit } = line();
    queue.connected(transmit);
    expect(sent.map(({ command }) => command.type)).toEqual(['clock.pause', 'clock.resume']);
  });

  test('[SY4] what had no answer when the line broke goes out again with the same id, and answers once', async () => {
    const queue = new CommandQueue();
    const before = line();
    queue.connected(before.transmit);
    const answer = queue.send('clock.pause', {});
    queue.disconnected();
    const after = line();
    queue.connected(after.transmit);
    expect(after.sent[0]?.command).toEqual(before.sent[0]?.command);
    after.sent[0]?.answered(accepted);
    await expect(answer).resolves.toEqual(accepted);
    expect(queue.pending()).toBe(0);
  });

  test('[SY4] an answer that never came is asked for again over the same line', () => {
    const queue = new CommandQueue();
    const { sent, transmit } = line();
    queue.connected(transmit);
    void queue.send('clock.pause', {});
    sent[0]?.answered(undefined);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.command.id).toBe(sent[0]?.command.id);
  });

  test('[SY4] what was not saved is tried again a little later, and in the end the person is told', async () => {
    const queue = new CommandQueue();
    const { sent, transmit } = line();
    queue.connected(transmit);
    const answer = queue.send('clock.pause', {});
    for (let round = 0; round < 5; round += 1) {
      sent[round]?.answered(rejected('notSaved'));
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(sent).toHaveLength(5);
    await expect(answer).resolves.toEqual(rejected('notSaved'));
  });

  test('a rejection for good is given to the person at once', async () => {
    const queue = new CommandQueue();
    const { sent, transmit } = line();
    queue.connected(transmit);
    const answer = queue.send('clock.pause', {});
    sent[0]?.answered(rejected('notNow'));
    await expect(answer).resolves.toEqual(rejected('notNow'));
    expect(sent).toHaveLength(1);
  });

  test('two commands of the same kind have two ids', () => {
    const queue = new CommandQueue();
    const { sent, transmit } = line();
    queue.connected(transmit);
    void queue.send('clock.pause', {});
    void queue.send('clock.pause', {});
    expect(new Set(sent.map(({ command }) => command.id)).size).toBe(2);
  });

  test('a seat that has ended answers everything: nobody waits for ever', async () => {
    const queue = new CommandQueue();
    const waiting = queue.send('clock.pause', {});
    queue.close();
    const over: Ack = { ok: false, rejection: { code: 'unknownSeat' } };
    await expect(waiting).resolves.toEqual(over);
    await expect(queue.send('clock.resume', {})).resolves.toEqual(over);
  });
});
