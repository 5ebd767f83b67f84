import { type ConsentScope, consentKey } from '../../shared/consent.ts';
import type { PersonId, ServiceId } from '../../shared/ids.ts';
import type { Responsible } from '../../shared/measures.ts';
import { type NoteKind, noteKey } from '../../shared/notes.ts';
import { type Person, ROLES, type Role, type Service } from '../../shared/people.ts';
import type { UnitKind, UnitLanguage } from '../../shared/plan.ts';
import type { WallTime } from '../../shared/time.ts';
import { consentedNow, personOf, servicesOf } from '../meeting/consent.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { SERVICE_NAMES } from '../meeting/words.ts';
import type { DocumentWords } from './words/nn.ts';

/** What a section is assembled from. `day` is the moment that decides which consents were valid. */
export interface Source {
  readonly context: MeetingContext;
  readonly language: UnitLanguage;
  readonly words: DocumentWords;
  readonly unitKind: UnitKind;
  readonly day: WallTime;
}

/** The meeting as it stood in each sitting: a meeting that goes on another day has several. */
export const sittingsOf = (context: MeetingContext, day: WallTime) => {
  const open = { from: day, to: null, arrivals: {}, consented: consentedNow(context, day) };
  const sittings = context.sittings.length === 0 ? [open] : context.sittings;
  return sittings.map(({ from, to, arrivals, consented }) => ({
    from,
    consented,
    context: { ...context, arrivals: cameOf(to === null ? context.arrivals : arrivals) },
  }));
};
type SittingHeld = ReturnType<typeof sittingsOf>[number];

/** [RF6] Whether there was consent to this at any time of a sitting: who was there then, was there. */
export const consentedIn = ({ consented }: SittingHeld, scope: ConsentScope | null): boolean =>
  scope === null || consented.includes(consentKey(scope));

/** Who went out for a while was there. */
const cameOf = (arrivals: MeetingContext['arrivals']): MeetingContext['arrivals'] =>
  Object.fromEntries(
    Object.entries(arrivals).map(([id, arrival]) => [id, arrival === 'out' ? 'here' : arrival]),
  );

/** The latest text of a note; empty when nobody has written. */
export const noteText = ({ context }: Source, kind: NoteKind, of?: string): string =>
  (context.notes[noteKey(kind, of)]?.versions.at(-1) ?? '').trim();

/** With a capital, to begin a cell or a heading with. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

/** As in the middle of a sentence: `helsestasjonen`. */
export const serviceName = ({ language }: Source, service: Service): string =>
  service.name || SERVICE_NAMES[language][service.kind];

export const serviceNameOf = (source: Source, id: ServiceId): string => {
  const service = servicesOf(source.context).find((each) => each.id === id);
  return service ? serviceName(source, service) : source.words.unknownService;
};

export const personName = ({ context, words }: Source, id: PersonId): string =>
  personOf(context, id)?.name ?? words.unknownPerson;

/** `kontaktlærar, rektor`, or the service that the person comes from. */
export const rolesOf = (source: Source, person: Person): string =>
  ROLES.filter((role) => person.roles.includes(role))
    .map((role) => roleName(source, role, person))
    .join(', ');

const roleName = (source: Source, role: Role, person: Person): string => {
  if (role !== 'service') return source.words.roles[source.unitKind][role];
  return person.service ? serviceName(source, person.service) : source.words.unknownService;
};

/** `Kari Vik (føresett)`, for headings over what a person said. */
export const personAndRoles = (source: Source, person: Person): string =>
  `${person.name} (${rolesOf(source, person)})`;

/** `PPT, Per Dahl`; without a name it says that the person is named later, except for the home. */
export const responsibleText = (source: Source, responsible: Responsible, name: string): string => {
  const named = name.trim();
  const who = partyName(source, responsible);
  if (responsible.kind === 'home') return named === '' || named === who ? who : `${who}, ${named}`;
  return named === '' ? `${who} (${source.words.nameLater})` : `${who}, ${named}`;
};

/** Service, school or kindergarten, home or a person at home, to begin a cell with. */
export const partyName = (source: Source, party: Responsible): string => {
  const { words, unitKind } = source;
  switch (party.kind) {
    case 'service':
      return capital(serviceNameOf(source, party.service));
    case 'unit':
      return words.theUnit[unitKind];
    case 'home':
      return party.person ? personName(source, party.person) : words.home;
  }
};
