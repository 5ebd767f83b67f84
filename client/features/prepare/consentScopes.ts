import { type ConsentScope, consentKey } from '../../../shared/consent.ts';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Sections } from '../../../shared/views.ts';

type Book = Sections['consentBook'];
type Weight = Book['givers'][number]['weight'];

/** Where one thing stands: whether it is open today, and what is in the way. */
export type ConsentStanding = 'valid' | 'contested' | 'no' | 'expired' | 'missing';

/** One giver's answer to it. */
export interface LineAnswer extends Pick<GivenAnswer, 'answer' | 'given'> {
  readonly person: PersonId;
  readonly weight: Weight;
}

export interface ScopeLine {
  readonly key: string;
  readonly scope: ConsentScope;
  readonly standing: ConsentStanding;
  readonly endsOn: Book['scopes'][number]['endsOn'];
  readonly enough: Book['scopes'][number]['enough'];
  readonly answers: readonly LineAnswer[];
}

/**
 * [UI3] Everything that this meeting may need consent for, each with where it stands and what each giver has said: the
 * services that come, whoever represents the family, and the stafettlogg.
 */
export const scopeLines = ({ scopes, givers }: Pick<Book, 'scopes' | 'givers'>): readonly ScopeLine[] =>
  scopes.map(({ scope, valid, endsOn, enough }) => {
    const key = consentKey(scope);
    const answers = givers.flatMap(({ person, weight, answers: all }) => {
      const own = all.find((each) => consentKey(each.scope) === key);
      return own ? [{ person, weight, answer: own.answer, given: own.given }] : [];
    });
    return { key, scope, endsOn, enough, answers, standing: valid ? 'valid' : inTheWay(answers) };
  });

/** What is in the way, the one first that somebody has to be talked with about. */
const inTheWay = (answers: readonly LineAnswer[]): ConsentStanding => {
  const counting = answers.filter(({ weight }) => weight !== 'never').map(({ answer }) => answer);
  const first = (['contested', 'no', 'expired'] as const).find((each) => counting.includes(each));
  return first ?? 'missing';
};

/** Whether the leader may have a reason to say that one is enough: somebody said yes, and it is not open. */
export const mayBeEnough = ({ standing, answers, enough }: ScopeLine): boolean =>
  enough !== null ||
  (standing !== 'valid' && answers.some(({ answer, weight }) => answer === 'yes' && weight !== 'never'));

/** Who is to be asked: those whose answer counts, and those who have given one. */
export const isAsked = ({ weight, answer }: LineAnswer): boolean => weight !== 'never' || answer !== 'open';
