import type { TrailAct, TrailFormat } from '../../shared/trail.ts';
import type { RouteName } from './permissions.ts';

/** What goes out is written down first; `kind` is the form that the address names. */
export interface Records {
  readonly did: TrailAct;
  readonly format?: TrailFormat | 'kind';
}

/**
 * `nothing`: it says nothing about any case. `list`: times, places, first names and who comes, to choose from; what is
 * chosen is written down when it is opened.
 */
export type Recorded = 'nothing' | 'list' | Records;

/** [TR3] What each route leaves on record before it answers. A route without a line does not compile. */
export const RECORDED = {
  'GET /healthz': 'nothing',
  'GET /metrics': 'nothing',

  'GET /api/session': 'nothing',
  'POST /api/session/leave': 'nothing',
  'POST /api/links/redeem': 'nothing',
  // A seat that is taken is written down when it is opened, over its socket.
  'GET /api/knock': 'nothing',
  'POST /api/knock': 'nothing',
  'POST /api/knock/enter': 'nothing',
  'POST /api/knock/leave': 'nothing',
  // What it opens is written down when it is shown.
  'POST /api/after/open': 'nothing',
  'POST /api/sign-in': 'nothing',
  'POST /api/sign-in/code': 'nothing',
  'POST /api/sign-out': 'nothing',
  'GET /api/provider': 'nothing',
  'POST /api/provider/begin': 'nothing',
  'GET /provider/callback': 'nothing',
  'POST /provider/callback': 'nothing',
  'POST /api/invitations/provider': 'nothing',
  'POST /api/invitations/look': 'nothing',
  'POST /api/invitations/accept': 'nothing',
  'POST /api/setup': 'nothing',
  'POST /api/setup/practice': 'nothing',
  'POST /api/recovery': 'nothing',

  'GET /api/account': 'nothing',
  'POST /api/account/password': 'nothing',
  'POST /api/account/provider': 'nothing',
  'POST /api/account/places/end': 'nothing',
  'POST /api/account/codes/begin': 'nothing',
  'POST /api/account/codes/confirm': 'nothing',
  'POST /api/account/codes/end': 'nothing',

  'GET /api/units': 'nothing',
  'POST /api/units': 'nothing',
  'GET /api/units/:unit': 'nothing',
  'POST /api/units/:unit/settings': 'nothing',
  'POST /api/units/:unit/staff': 'nothing',
  'POST /api/units/:unit/members/:account': 'nothing',
  'GET /api/units/:unit/trail': { did: 'trail' },
  'POST /api/units/:unit/trail/:kind': { did: 'trail', format: 'kind' },
  'GET /api/owner': 'nothing',
  'POST /api/owner': 'nothing',
  'GET /api/office': 'nothing',
  'POST /api/office/coordinators': 'nothing',
  'POST /api/office/:account/end': 'nothing',
  'POST /api/office/:account/sign-out': 'nothing',
  'GET /api/requests': 'nothing',
  'POST /api/requests': 'nothing',
  'POST /api/requests/:request': 'nothing',
  'GET /api/erasures': 'list',
  'POST /api/erasures/:erasure': 'nothing',
  'POST /api/meetings/:meeting/erasure': 'nothing',
  'GET /api/notices': 'nothing',
  'POST /api/notices/seen': 'nothing',
  'GET /api/coordination': 'nothing',

  'GET /api/meetings': 'list',
  'POST /api/meetings': 'nothing',
  'POST /api/meetings/:meeting/open': 'nothing',
  'POST /api/meetings/:meeting/party': 'nothing',
  'GET /api/meetings/:meeting/unit': 'nothing',
  'POST /api/meetings/:meeting/door': 'nothing',
  'POST /api/meetings/:meeting/door/:knock': 'nothing',
  'GET /api/meetings/:meeting/day': 'list',
  'POST /api/meetings/:meeting/room': 'list',
  'GET /api/days/:day/links': 'list',
  'POST /api/days/:day/links': 'list',
  'POST /api/days/:day/staff': 'list',
  'GET /api/staff-days/:staff': 'list',
  'GET /api/meetings/:meeting/consent.pdf': { did: 'consentForm', format: 'pdf' },
  'GET /api/meetings/:meeting/links': { did: 'links' },
  'POST /api/meetings/:meeting/links/:seat': { did: 'link' },
  'GET /api/meetings/:meeting/after-links': 'list',
  'POST /api/meetings/:meeting/after-links/:person': { did: 'link' },
  'GET /api/meetings/:meeting/after/:person': { did: 'farewell' },
  'POST /api/meetings/:meeting/after/:person/consent': { did: 'farewell' },
  'GET /api/meetings/:meeting/referat': { did: 'referat' },
  'GET /api/meetings/:meeting/referat.pdf': { did: 'referat', format: 'pdf' },
  'GET /api/meetings/:meeting/referat.txt': { did: 'referat', format: 'txt' },
  'POST /api/meetings/:meeting/referat/approve': { did: 'approve' },
  'POST /api/meetings/:meeting/referat/export/:kind': { did: 'export', format: 'kind' },
  'GET /api/meetings/:meeting/kept': { did: 'kept' },
  'GET /api/meetings/:meeting/kept.pdf': { did: 'kept', format: 'pdf' },
  'GET /api/meetings/:meeting/kept.txt': { did: 'kept', format: 'txt' },
  'GET /api/meetings/:meeting/insight': { did: 'insight' },
  'POST /api/meetings/:meeting/insight/:kind': { did: 'insight', format: 'kind' },
  'GET /api/meetings/:meeting/answerable': 'nothing',
  'GET /api/meetings/:meeting/trail': { did: 'ownTrail' },
  'POST /api/meetings/:meeting/trail/:kind': { did: 'ownTrail', format: 'kind' },
} as const satisfies Readonly<Record<RouteName, Recorded>>;
