import type * as z from 'zod/mini';
import { type AskErasure, WaitingErasures } from '../../shared/erasure.ts';
import { Done } from '../../shared/http.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { type Answer, request } from './http.ts';

export const askErasure = (meeting: MeetingId, asked: AskErasure): Promise<Answer<Done>> =>
  request(Done, `/api/meetings/${meeting}/erasure`, asked);
export const getErasures = (): Promise<Answer<z.infer<typeof WaitingErasures>>> =>
  request(WaitingErasures, '/api/erasures');
export const decideErasure = (id: string, approve: boolean): Promise<Answer<Done>> =>
  request(Done, `/api/erasures/${id}`, { approve });
