/**
 * A Socket.IO parser that does not read what it counts. A client process plays five hundred screens: were
 * it to parse each view, it would measure itself.
 */
type Packet = { type: number; nsp: string; data?: unknown; id?: number };
/** Comes with `view` and `mine` in place of what they hold. */
export type Length = number;
type Listener = (packet: Packet) => void;

const VIEW = '2["view"';
const MINE = '2["mine"';

class Encoder {
  encode({ type, data, id }: Packet): string[] {
    return [`${type}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

class Decoder {
  #listener: Listener = () => {};

  on(_event: 'decoded', listener: Listener): void {
    this.#listener = listener;
  }

  off(): void {}

  add(chunk: string): void {
    if (chunk.startsWith(VIEW)) this.#listener({ type: 2, nsp: '/', data: ['view', chunk.length] });
    else if (chunk.startsWith(MINE)) this.#listener({ type: 2, nsp: '/', data: ['mine', chunk.length] });
    else this.#listener(read(chunk));
  }

  destroy(): void {
    this.#listener = () => {};
  }
}

const read = (chunk: string): Packet => {
  const found = /^(\d)(\d*)(.*)$/s.exec(chunk);
  const [, type = '', id = '', json = ''] = found ?? [];
  return {
    type: Number(type),
    nsp: '/',
    ...(id === '' ? {} : { id: Number(id) }),
    ...(json === '' ? {} : { data: JSON.parse(json) }),
  };
};

export const countingParser = { Encoder, Decoder };
