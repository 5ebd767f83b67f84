import type { PersonId } from '../../../shared/ids.ts';
import { hasRole, isFamily, isStaff, type Person } from '../../../shared/people.ts';
import type { ReferatBlock } from '../../../shared/referat.ts';
import { servicesOf } from '../../meeting/consent.ts';
import { latest } from '../../meeting/context.ts';
import { heading, missing, table, written } from '../blocks.ts';
import { noteText, partyName, personAndRoles, personName, type Source, serviceName } from '../source.ts';

/** The challenge in one sentence, then as each described it. What the child did not say leaves no trace. */
export const challengeSection = (source: Source): ReferatBlock[] => {
  const { words, unitKind } = source;
  const summary = noteText(source, 'summary');
  return [
    ...(summary === '' ? [] : [heading(words.inOneSentence), ...written(summary)]),
    ...saidByEach(source, 'challenge'),
    ...silent(source, 'challenge', isGuardian, words.noChallenge.guardian),
    ...silent(source, 'challenge', isTeacher, words.noChallenge.teacher[unitKind]),
  ];
};

/** What was tried before the meeting, with its effect. */
export const triedSection = ({ context, words }: Source): ReferatBlock[] => {
  const rows = context.tried
    .map(latest)
    .filter(({ measure, effect }) => measure.trim() !== '' || effect.trim() !== '')
    .map(({ measure, effect }) => [measure.trim(), effect.trim() || words.notRecorded]);
  return [rows.length === 0 ? missing(words.noTried) : table([words.measure, words.effect], rows)];
};

/** Questions and answers where somebody wrote them down, what is new, and own measures. */
export const newSection = (source: Source): ReferatBlock[] => {
  const { context, words, unitKind } = source;
  const answers = servicesOf(context).flatMap((service) => {
    const text = noteText(source, 'answers', service.id);
    return text === '' ? [] : [heading(words.answersTo(serviceName(source, service))), ...written(text)];
  });
  const news = saidByEach(source, 'new');
  const own = context.proposals
    .map(latest)
    .filter(({ from }) => from.kind !== 'service')
    .map(({ from, measure, start, needs }) => [
      partyName(source, from),
      measure.trim(),
      start.trim(),
      needs.trim(),
    ]);
  const needed = unitKind === 'school' ? words.needs : words.needsKindergarten;
  return [
    ...answers,
    ...(news.length === 0 ? [missing(words.noNews)] : news),
    heading(words.ownMeasures),
    own.length === 0
      ? missing(words.noOwnMeasures)
      : table([words.who, words.measure, words.from, needed], own),
  ];
};

/** What each person said, the family first as in the meeting, under the person's name. */
export const saidByEach = (source: Source, kind: 'challenge' | 'new' | 'response'): ReferatBlock[] => {
  const { context } = source;
  const { people } = context;
  const inOrder = [...people.filter(isFamily), ...people.filter(isStaff)];
  const listed = inOrder.map((person) => ({ id: person.id, title: personAndRoles(source, person) }));
  // Nobody's words vanish, not even those of a person who was taken off the list.
  const others = Object.keys(context.notes)
    .filter((key) => key.startsWith(`${kind}/`))
    .map((key) => key.slice(kind.length + 1) as PersonId)
    .concat(kind === 'challenge' ? context.voicesRead : [])
    .filter((id, at, all) => all.indexOf(id) === at)
    .filter((id) => !people.some((person) => person.id === id))
    .map((id) => ({ id, title: personName(source, id) }));
  return [...listed, ...others].flatMap(({ id, title }) => {
    const said = [kind, ...(kind === 'challenge' && wasRead(source, id) ? (['voice'] as const) : [])];
    const texts = said.map((each) => noteText(source, each, id)).filter((text) => text !== '');
    return texts.length === 0 ? [] : [heading(title), ...texts.flatMap(written)];
  });
};

/** What an absent child wanted said stands beside what the others said; what was never read stays unsaid. */
const wasRead = ({ context }: Source, id: PersonId): boolean => context.voicesRead.includes(id);

/** A party that was there, of whom nothing is written: guardians speak together, so one text will do. */
const silent = (
  source: Source,
  kind: 'challenge',
  belongs: (person: Person) => boolean,
  sentence: string,
): ReferatBlock[] => {
  const party = source.context.people.filter((person) => person.attends && belongs(person));
  const spoke = party.some((person) => noteText(source, kind, person.id) !== '');
  return party.length === 0 || spoke ? [] : [missing(sentence)];
};

const isGuardian = (person: Person): boolean =>
  hasRole(person, 'guardian') || hasRole(person, 'representative');
const isTeacher = (person: Person): boolean => isStaff(person) && hasRole(person, 'teacher');
