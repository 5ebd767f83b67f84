import { type ConsentScope, consentKey } from '../../shared/consent.ts';
import type { PersonId } from '../../shared/ids.ts';
import { hasRole } from '../../shared/people.ts';
import { type IsoDate, osloDate, type WallTime } from '../../shared/time.ts';
import type { ConsentRecord, MeetingContext } from './context.ts';
import { ageOfChild, answerOf, giversOf, recordOf, weightOf } from './givers.ts';

const isGuardian = (context: MeetingContext, id: PersonId): boolean =>
  context.people.some((person) => person.id === id && hasRole(person, 'guardian'));

export type Opening = readonly ConsentRecord[] | null;

/** What was opened on a day, and all that it was weighed by besides the answers themselves. */
interface Weighed extends Pick<MeetingContext, 'people' | 'enough' | 'about' | 'aboutChild' | 'details'> {
  readonly day: IsoDate;
  readonly opened: Map<string, Opening>;
}
const weighed = new WeakMap<MeetingContext['consents'], Weighed>();

/** Every view asks of each service, many times over: it is worked out once for these parts and that day. */
const openingsOf = (context: MeetingContext, wall: WallTime): Map<string, Opening> => {
  const day = osloDate(wall);
  const known = weighed.get(context.consents);
  if (
    known?.day === day &&
    known.people === context.people &&
    known.enough === context.enough &&
    known.about === context.about &&
    known.aboutChild === context.aboutChild &&
    known.details === context.details
  )
    return known.opened;
  const { people, enough, about, aboutChild, details } = context;
  const opened = new Map<string, Opening>();
  weighed.set(context.consents, { people, enough, about, aboutChild, details, day, opened });
  return opened;
};

/** The yeses that open something today; null where it is not open. */
export const openingOf = (context: MeetingContext, scope: ConsentScope, wall: WallTime): Opening => {
  const opened = openingsOf(context, wall);
  const key = consentKey(scope);
  const known = opened.get(key);
  if (known !== undefined) return known;
  const open = weigh(context, scope, wall);
  opened.set(key, open);
  return open;
};

const weigh = (context: MeetingContext, scope: ConsentScope, wall: WallTime): Opening => {
  const yeses: ConsentRecord[] = [];
  const alone = scope.kind === 'representation';
  const enough = context.enough[consentKey(scope)] !== undefined;
  let youths = 0;
  for (const person of giversOf(context)) {
    const weight = weightOf(context, person, wall);
    const youth = hasRole(person, 'child');
    if (youth) youths += 1;
    if (weight === 'never') continue;
    const record = recordOf(context, scope, person.id);
    const answer = answerOf(record, wall);
    if (record && answer === 'yes') yeses.push(record);
    // [CO18] Whoever is represented says so; nobody else has to.
    else if (alone) continue;
    // [CO13] The leader can say why one guardian is enough, never pass over the youth.
    else if (!youth && enough) continue;
    else if (weight === 'needed' || answer === 'no' || answer === 'contested') return null;
  }
  const age = ageOfChild(context, wall);
  // [CO12] A youth whose consent is needed gives it, also one whom nobody has put on the list.
  if (!alone && youths === 0 && (age === 'youth' || age === 'adult')) return null;
  // Before that age, and while nobody knows it, no child opens anything alone.
  const grownUp = yeses.some(({ giver }) => age === 'adult' || isGuardian(context, giver));
  return grownUp ? yeses : null;
};
