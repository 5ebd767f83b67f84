import type { Request, RequestHandler } from 'express';
import { TrailFormat } from '../../shared/trail.ts';
import type { Opened, Recorder } from '../trail/Recorder.ts';
import type { RouteName } from './permissions.ts';
import { RECORDED, type Recorded, type Records } from './recorded.ts';

/** Who asks, as far as the trail tells it. */
export type Asker = Omit<Opened, 'did' | 'format'>;

const askers = new WeakMap<Request, Asker>();

/** Every guard that lets somebody at the content of a case says here whom it let in. */
export const letIn = (request: Request, asker: Asker): void => void askers.set(request, asker);

/** @throws where no guard has let anybody in. */
export const askerOf = (request: Request): Asker => {
  const asker = askers.get(request);
  if (asker === undefined) throw new Error('content would be given without saying to whom');
  return asker;
};

/**
 * [TR2] Writes down what a route gives before it goes out: no record, no content. Goes around `send`, by which every
 * answer with content leaves; where nobody said who asks, nothing leaves either.
 */
export const recordFirst = (name: RouteName, recorder: Pick<Recorder, 'record'>): RequestHandler => {
  const records: Recorded = RECORDED[name];
  return (request, response, next) => {
    if (typeof records === 'string') return next();
    const send = response.send.bind(response);
    response.send = (body) => {
      // An object comes by here again as text.
      response.send = send;
      if (response.statusCode >= 400) return send(body);
      try {
        recorder.record({ ...askerOf(request), did: records.did, format: formatOf(request, records) });
      } catch (error) {
        // What is said instead is no file.
        for (const header of ['Content-Type', 'Content-Disposition']) response.removeHeader(header);
        throw error;
      }
      return send(body);
    };
    next();
  };
};

const formatOf = (request: Request, records: Records): TrailFormat | null => {
  const asked = records.format === 'kind' ? request.params.kind : records.format;
  return asked === undefined ? null : TrailFormat.parse(asked);
};
