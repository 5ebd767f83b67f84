import { type RequestHandler, Router } from 'express';
import { ROUTES, type RouteName } from './permissions.ts';

/** Makes the routes: each by its name in the table of who may. */
export class Doors {
  readonly router = Router();
  readonly #made = new Set<RouteName>();

  /** @throws where there is such a route already. */
  readonly door = (name: RouteName, ...handlers: readonly RequestHandler[]): void => {
    if (this.#made.has(name)) throw new Error(`the route ${name} is made twice`);
    this.#made.add(name);
    const [method, path = ''] = name.split(' ');
    if (method === 'GET') this.router.get(path, ...handlers);
    else this.router.post(path, ...handlers);
  };

  /** [AU13] @throws where the table names a route that nobody made: it would say more than there is. */
  mustBeAll(): void {
    const missing = Object.keys(ROUTES).filter((name) => ![...this.#made].some((made) => made === name));
    if (missing.length > 0) throw new Error(`routes without a door: ${missing.join(', ')}`);
  }
}

/** What files of routes make theirs with. */
export type Door = Doors['door'];
