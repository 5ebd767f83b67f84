import type { Request, RequestHandler } from 'express';
import { TrailFormat } from '../../shared/trail.ts';
import type { Opened, Recorder } from '../trail/Recorder.ts';
import type { RouteName } from './permissions.ts';
import { RECORDED, type Recorded, type Records } from './recorded.ts';

/** Who asks, as far as the trail tells it. */
export type Asker = Omit<Opened, 'did' | 'format'>;

const askers = new WeakMap<Request, Asker>();
/** What writes down the opening that a request is; once, however often it is called. */
const writers = new WeakMap<Request, () => void>();

/** Every guard that lets somebody at the content of a case says here whom it let in. */
export const letIn = (request: Request, asker: Asker): void => void askers.set(request, asker);

/** @throws where no guard has let anybody in. */
export const askerOf = (request: Request): Asker => {
  const asker = askers.get(request);
  if (asker === undefined) throw new Error('content would be given without saying to whom');
  return asker;
};

/**
 * [TR2] For a route that does something before it answers: what cannot be written down is not done either.
 * @throws when it could not be written down.
 */
export const writeDown = (request: Request): void => writers.get(request)?.();

/**
 * [TR2] Writes down what a route gives before it goes out: no record, no content. Goes around `send`, by which our
 * answers leave, and `writeHead`, by which all others would; where nobody said who asks, nothing leaves either.
 */
export const recordFirst = (name: RouteName, recorder: Pick<Recorder, 'record'>): RequestHandler => {
  const records: Recorded = RECORDED[name];
  return (request, response, next) => {
    if (typeof records === 'string') return next();
    let isWritten = false;
    const write = (): void => {
      if (isWritten) return;
      recorder.record({ ...askerOf(request), did: records.did, format: formatOf(request, records) });
      isWritten = true;
    };
    writers.set(request, write);
    const send = response.send.bind(response);
    response.send = (body) => {
      // An object comes by here again as text.
      response.send = send;
      if (response.statusCode >= 400) return send(body);
      try {
        write();
      } catch (error) {
        // What is said instead is no file.
        for (const header of ['Content-Type', 'Content-Disposition']) response.removeHeader(header);
        throw error;
      }
      return send(body);
    };
    response.writeHead = new Proxy(response.writeHead, {
      apply: (writeHead, self, args) => {
        if (Number(args[0]) < 400) write();
        return Reflect.apply(writeHead, self, args);
      },
    });
    next();
  };
};

const formatOf = (request: Request, records: Records): TrailFormat | null => {
  const asked = records.format === 'kind' ? request.params.kind : records.format;
  return asked === undefined ? null : TrailFormat.parse(asked);
};
