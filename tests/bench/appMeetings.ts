import { io, type Socket } from 'socket.io-client';
import { InvitationMade } from '../../shared/accounts.ts';
import { SeatLinks } from '../../shared/links.ts';
import { CreatedMeeting } from '../../shared/meetings.ts';
import type { Phase } from '../../shared/phases.ts';
import type { WallTime } from '../../shared/time.ts';
import type { Ack, ViewMessage } from '../../shared/wire.ts';
import { command, MEMBERS, preparing } from '../support/cast.ts';
import { withCookies } from '../support/cookieJar.ts';
import { LEADER, setupOf } from '../support/setup.ts';
import type { BenchMeeting, BenchSeat } from './wire.ts';

const BEFORE_DECISION: readonly Phase[] = ['welcome', 'description', 'clarifying', 'statusQuo', 'offers'];

const post = async (url: string, path: string, body: unknown, cookie = ''): Promise<Response> => {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
};

/** Opens a link as a browser of its own does; returns its cookie. */
const openLink = async (url: string, token: string): Promise<string> => {
  const answer = await post(url, '/api/links/redeem', { token });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

/** Sets the app up through its own doors; returns the cookies of the leader. */
export const becomeLeader = async (url: string, token: string): Promise<string> => {
  const made = await post(url, '/api/setup', setupOf(token));
  const invitation = InvitationMade.parse(await made.json()).path.split('#')[1] ?? '';
  const answer = await post(url, '/api/invitations/accept', { token: invitation, password: LEADER.password });
  return withCookies('', answer.headers.getSetCookie());
};

/** Brings a meeting through the product's own doors to its decision phase, where everybody has a text to write. */
export const appMeeting = async (url: string, account: string): Promise<BenchMeeting> => {
  const created = await post(url, '/api/meetings', { kind: 'real', leaderName: 'Ragnhild' }, account);
  const cookies = withCookies(account, created.headers.getSetCookie());
  const { meeting, seat } = CreatedMeeting.parse(await created.json());
  const socket: Socket = io(url, {
    auth: { meeting, seat },
    extraHeaders: { cookie: cookies },
    transports: ['websocket'],
    forceNew: true,
  });
  let turn = 0;
  socket.on('view', ({ sections }: ViewMessage) => {
    turn = sections.turn?.no ?? turn;
  });
  const give = async (given: unknown): Promise<void> => {
    const ack: Ack = await socket.timeout(10_000).emitWithAck('command', given);
    if (!ack.ok) throw new Error(`a meeting could not be prepared: ${ack.rejection.code}`);
  };
  for (const each of preparing(Date.now() as WallTime)) await give(each);
  await give(command('meeting.start', { despite: true }));
  for (const phase of BEFORE_DECISION)
    await give(command('agenda.endPhase', { despite: true }, { phase, turn }));
  socket.disconnect();
  return { meeting, seats: await seatsOf(url, meeting, seat, cookies) };
};

/** Everybody opens the own link in a browser of their own. */
const seatsOf = async (
  url: string,
  meeting: string,
  leader: string,
  account: string,
): Promise<readonly BenchSeat[]> => {
  const answer = await fetch(`${url}/api/meetings/${meeting}/links?seat=${leader}`, {
    headers: { cookie: account },
  });
  const links = SeatLinks.parse(await answer.json());
  const ids = new Map<string, string>([...MEMBERS.map((who) => [seatIdOf(who, leader), who] as const)]);
  return Promise.all(
    links.map(async ({ seat, path }) => ({
      who: ids.get(seat) ?? seat,
      seat,
      cookie: await openLink(url, path.split('#')[1] ?? ''),
    })),
  );
};

const SERVICE_SEATS: Readonly<Record<string, string>> = { ppt: 'ppt-person', health: 'health-person' };
const seatIdOf = (who: string, leader: string): string =>
  who === 'leader' ? leader : (SERVICE_SEATS[who] ?? who);
