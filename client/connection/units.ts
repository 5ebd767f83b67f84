import type * as z from 'zod/mini';
import { type Invitee, Owner, type UnitSettings } from '../../shared/accounts.ts';
import { Done } from '../../shared/http.ts';
import type { AccountId, MeetingId, UnitId } from '../../shared/ids.ts';
import {
  Coordination,
  Invited,
  type MemberChange,
  NoticeList,
  Office,
  type RequestId,
  UnitList,
  UnitPage,
  UnitStart,
  WaitingRequests,
  type Wish,
  Wished,
} from '../../shared/units.ts';
import { type Answer, request } from './http.ts';

export const getUnitStart = (meeting: MeetingId): Promise<Answer<UnitStart>> =>
  request(UnitStart, `/api/meetings/${meeting}/unit`);

export const getUnits = (): Promise<Answer<z.infer<typeof UnitList>>> => request(UnitList, '/api/units');
export const addUnit = (settings: UnitSettings): Promise<Answer<UnitPage>> =>
  request(UnitPage, '/api/units', settings);
export const getUnit = (unit: UnitId): Promise<Answer<UnitPage>> => request(UnitPage, `/api/units/${unit}`);
export const changeUnit = (unit: UnitId, settings: UnitSettings): Promise<Answer<UnitPage>> =>
  request(UnitPage, `/api/units/${unit}/settings`, settings);
export const inviteStaff = (unit: UnitId, invitee: Invitee): Promise<Answer<Invited>> =>
  request(Invited, `/api/units/${unit}/staff`, invitee);
export const changeMember = (
  unit: UnitId,
  account: AccountId,
  change: MemberChange,
): Promise<Answer<Invited>> => request(Invited, `/api/units/${unit}/members/${account}`, { change });

export const getOwner = (): Promise<Answer<Owner>> => request(Owner, '/api/owner');
export const changeOwner = (owner: Owner): Promise<Answer<Owner>> => request(Owner, '/api/owner', owner);
export const getOffice = (): Promise<Answer<z.infer<typeof Office>>> => request(Office, '/api/office');
export const inviteCoordinator = (invitee: Invitee): Promise<Answer<Invited>> =>
  request(Invited, '/api/office/coordinators', invitee);
export const endOffice = (account: AccountId): Promise<Answer<Done>> =>
  request(Done, `/api/office/${account}/end`, {});

export const signOutOffice = (account: AccountId): Promise<Answer<Done>> =>
  request(Done, `/api/office/${account}/sign-out`, {});

export const getRequests = (): Promise<Answer<z.infer<typeof WaitingRequests>>> =>
  request(WaitingRequests, '/api/requests');
export const wishFor = (wish: Wish): Promise<Answer<Wished>> => request(Wished, '/api/requests', wish);
export const decide = (id: RequestId, approve: boolean, token?: string): Promise<Answer<Invited>> =>
  request(Invited, `/api/requests/${id}`, token === undefined ? { approve } : { approve, token });

export const getNotices = (): Promise<Answer<z.infer<typeof NoticeList>>> =>
  request(NoticeList, '/api/notices');
export const seeNotices = (ids: readonly string[]): Promise<Answer<Done>> =>
  request(Done, '/api/notices/seen', { ids });
export const getCoordination = (): Promise<Answer<Coordination>> =>
  request(Coordination, '/api/coordination');
