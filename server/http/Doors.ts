import { type RequestHandler, Router } from 'express';
import type { Recorder } from '../trail/Recorder.ts';
import { recordFirst } from './asker.ts';
import { ROUTES, type RouteName } from './permissions.ts';

/** Makes the routes: each by its name in the tables of who may and of what is written down. */
export class Doors {
  readonly router = Router();
  readonly #made = new Set<RouteName>();
  readonly #recorder: Pick<Recorder, 'record'>;

  constructor(recorder: Pick<Recorder, 'record'>) {
    this.#recorder = recorder;
  }

  /** @throws where there is such a route already. */
  readonly door = (name: RouteName, ...handlers: readonly RequestHandler[]): void => {
    if (this.#made.has(name)) throw new Error(`the route ${name} is made twice`);
    this.#made.add(name);
    const [method, path = ''] = name.split(' ');
    const all = [recordFirst(name, this.#recorder), ...handlers];
    if (method === 'GET') this.router.get(path, ...all);
    else this.router.post(path, ...all);
  };

  /** [AU13] @throws where the table names a route that nobody made: it would say more than there is. */
  mustBeAll(): void {
    const missing = Object.keys(ROUTES).filter((name) => ![...this.#made].some((made) => made === name));
    if (missing.length > 0) throw new Error(`routes without a door: ${missing.join(', ')}`);
  }
}

/** What files of routes make theirs with. */
export type Door = Doors['door'];
