import type { Invited, Wished } from '../../../shared/units.ts';
import type { Answer } from '../../connection/http.ts';
import type { InviteOutcome } from './InviteForm.tsx';

/** What came of an invitation that one alone may give. */
export const ofInvited = async (answer: Promise<Answer<Invited>>): Promise<Answer<InviteOutcome>> => {
  const came = await answer;
  return came.ok ? { ok: true, value: ofPath(came.value.path) } : came;
};

/** What came of one that takes two. */
export const ofWished = async (answer: Promise<Answer<Wished>>): Promise<Answer<InviteOutcome>> => {
  const came = await answer;
  if (!came.ok) return came;
  return {
    ok: true,
    value: came.value.state === 'waiting' ? { kind: 'waiting' } : ofPath(came.value.path),
  };
};

const ofPath = (path: string | null): InviteOutcome =>
  path === null ? { kind: 'known' } : { kind: 'link', path };
