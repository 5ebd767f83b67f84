import type { ClientToServer, KnockToServer, RoomToServer } from '../../shared/wire.ts';

/** Signed in, without a seat. `staffOwn` has a seat of their own in the meeting, `party` leads the unit and is family in the case. */
const accounts = [
  'administrator',
  'coordinator',
  'leaderOfUnit',
  'leaderOfOther',
  'staffOwn',
  'staffOther',
  'party',
] as const;
/**
 * `…Seat` holds that seat of the meeting; `staffDay` a link for the day with a staff seat of it. None is signed in. `youthSeat`
 * is the child's where the child is of the unit's age of consent, and `childSeat` where it is not, or nobody knows. `awaySeat` is
 * that of a guardian who answers for the child and does not come [CO24].
 */
const seats = [
  'leaderSeat',
  'referentSeat',
  'viddevaktSeat',
  'staffSeat',
  'guardianSeat',
  'awaySeat',
  'childSeat',
  'youthSeat',
  'interpreterSeat',
  'projector',
  'staffDay',
] as const;

/**
 * [AU13] Every kind of visitor. `room` holds the projector of the day's room. `knocker` has knocked at its door, and waits.
 * `afterLink` is a guardian who opened the family's page by a link and its code.
 */
export const VISITORS = ['nobody', ...accounts, ...seats, 'room', 'knocker', 'afterLink'] as const;
export type Visitor = (typeof VISITORS)[number];

const everyone = VISITORS;
const leaders = ['leaderOfUnit', 'leaderOfOther', 'party'] as const satisfies readonly Visitor[];
const leadersHere = ['leaderOfUnit', 'party'] as const satisfies readonly Visitor[];
const administrator = ['administrator'] as const satisfies readonly Visitor[];
const leaderSeat = ['leaderSeat'] as const satisfies readonly Visitor[];
/** Who stands in for a lost leader opens the door too. */
const doorkeepers = ['leaderSeat', 'viddevaktSeat'] as const satisfies readonly Visitor[];
const writers = ['leaderSeat', 'referentSeat'] as const satisfies readonly Visitor[];

/**
 * [AU13] Who may knock at which door; whoever is not named may not. A route is only made by its name here (`Doors`), so
 * that none is without a line. What each may do inside is for the rules there: a wrong token or password, a step that
 * is not open now.
 */
export const ROUTES = {
  'GET /healthz': everyone,
  /** Nobody who comes with a cookie: only the bearer of METRICS_TOKEN. */
  'GET /metrics': [],

  'GET /api/session': everyone,
  'POST /api/session/leave': everyone,
  'POST /api/links/redeem': everyone,
  'GET /api/knock': everyone,
  'POST /api/knock': everyone,
  'POST /api/knock/enter': everyone,
  'POST /api/knock/leave': everyone,
  'POST /api/after/open': everyone,
  'POST /api/sign-in': everyone,
  'POST /api/sign-in/code': everyone,
  'POST /api/sign-out': everyone,
  'GET /api/provider': everyone,
  'POST /api/provider/begin': everyone,
  'GET /provider/callback': everyone,
  'POST /provider/callback': everyone,
  'POST /api/invitations/provider': everyone,
  'POST /api/invitations/look': everyone,
  'POST /api/invitations/accept': everyone,
  'POST /api/setup': everyone,
  'POST /api/setup/practice': everyone,
  'POST /api/recovery': everyone,

  'GET /api/account': accounts,
  'POST /api/account/password': accounts,
  'POST /api/account/provider': accounts,
  'POST /api/account/places/end': accounts,
  'POST /api/account/codes/begin': accounts,
  'POST /api/account/codes/confirm': accounts,
  'POST /api/account/codes/end': accounts,

  'GET /api/units': administrator,
  'POST /api/units': administrator,
  'GET /api/units/:unit': [...administrator, ...leadersHere],
  'POST /api/units/:unit/settings': [...administrator, ...leadersHere],
  'POST /api/units/:unit/staff': [...administrator, ...leadersHere],
  'POST /api/units/:unit/members/:account': [...administrator, ...leadersHere],
  'GET /api/units/:unit/trail': leadersHere,
  'POST /api/units/:unit/trail/:kind': leadersHere,
  'GET /api/owner': administrator,
  'POST /api/owner': administrator,
  'GET /api/office': administrator,
  'POST /api/office/coordinators': administrator,
  'POST /api/office/:account/end': administrator,
  'POST /api/office/:account/sign-out': administrator,
  'GET /api/requests': [...administrator, ...leaders],
  'POST /api/requests': [...administrator, ...leaders],
  'POST /api/requests/:request': [...administrator, ...leaders],
  'GET /api/erasures': [...administrator, ...leaders],
  'POST /api/erasures/:erasure': [...administrator, ...leaders],
  'POST /api/meetings/:meeting/erasure': ['leaderOfUnit'],
  'GET /api/notices': leaders,
  'POST /api/notices/seen': leaders,
  'GET /api/coordination': ['coordinator'],

  'GET /api/meetings': accounts,
  'POST /api/meetings': leaders,
  'POST /api/meetings/:meeting/open': ['leaderOfUnit', 'staffOwn'],
  'POST /api/meetings/:meeting/party': ['leaderOfUnit', 'staffOwn'],
  'GET /api/meetings/:meeting/unit': leaderSeat,
  'POST /api/meetings/:meeting/door': doorkeepers,
  'POST /api/meetings/:meeting/door/:knock': doorkeepers,
  'GET /api/meetings/:meeting/day': leaderSeat,
  'POST /api/meetings/:meeting/room': leaderSeat,
  'GET /api/days/:day/links': leadersHere,
  'POST /api/days/:day/links': leadersHere,
  'POST /api/days/:day/staff': leadersHere,
  'GET /api/staff-days/:staff': ['staffDay'],
  'GET /api/meetings/:meeting/consent.pdf': leaderSeat,
  'GET /api/meetings/:meeting/links': leaderSeat,
  'POST /api/meetings/:meeting/links/:seat': leaderSeat,
  'GET /api/meetings/:meeting/after-links': leaderSeat,
  'POST /api/meetings/:meeting/after-links/:person': leaderSeat,
  'GET /api/meetings/:meeting/after/:person': ['afterLink'],
  'POST /api/meetings/:meeting/after/:person/consent': ['afterLink'],
  'GET /api/meetings/:meeting/referat': writers,
  'GET /api/meetings/:meeting/referat.pdf': writers,
  'GET /api/meetings/:meeting/referat.txt': writers,
  'POST /api/meetings/:meeting/referat/approve': leaderSeat,
  'POST /api/meetings/:meeting/referat/export/:kind': writers,
  'GET /api/meetings/:meeting/kept': leaderSeat,
  'GET /api/meetings/:meeting/kept.pdf': leaderSeat,
  'GET /api/meetings/:meeting/kept.txt': leaderSeat,
  'GET /api/meetings/:meeting/insight': leaderSeat,
  'POST /api/meetings/:meeting/insight/:kind': leaderSeat,
  'GET /api/meetings/:meeting/answerable': [
    'guardianSeat',
    'awaySeat',
    'childSeat',
    'youthSeat',
    'interpreterSeat',
  ],
  'GET /api/meetings/:meeting/trail': ['guardianSeat', 'youthSeat', 'afterLink'],
  'POST /api/meetings/:meeting/trail/:kind': ['guardianSeat', 'youthSeat', 'afterLink'],
} as const satisfies Readonly<Record<`${'GET' | 'POST'} /${string}`, readonly Visitor[]>>;

export type RouteName = keyof typeof ROUTES;

/** [AU13] The same for what is said over a seat's socket. What a command may do is in `server/meeting/policy.ts`. */
export const SOCKET_MESSAGES = {
  command: seats,
  time: seats,
  whole: seats,
} as const satisfies Readonly<Record<keyof ClientToServer, readonly Visitor[]>>;

/** [AU13] What the projector of a room says of the room; of the meeting in it, it is told what a projector is. */
export const ROOM_MESSAGES = {
  time: ['room'],
} as const satisfies Readonly<Record<keyof RoomToServer, readonly Visitor[]>>;

/** [AU13] Whoever waits outside is told the answer, and says nothing over the socket. */
export const KNOCK_MESSAGES = {} as const satisfies Readonly<Record<keyof KnockToServer, readonly Visitor[]>>;
