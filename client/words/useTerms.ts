import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId, ServiceId } from '../../shared/ids.ts';
import type { BatonHolder, Responsible } from '../../shared/measures.ts';
import type { Person, Role, Service } from '../../shared/people.ts';
import type { UnitKind } from '../../shared/plan.ts';
import type { Act, Party, Turn } from '../../shared/turns.ts';

/** What is known of the meeting when something in it is to be named. */
export interface Naming {
  readonly unitKind: UnitKind;
  readonly services: readonly Service[];
  /** Absent on the projector, which knows no people. */
  readonly people?: readonly Person[];
}

/** [TX16] Each name as the beginning of a sentence, or as inside one. */
export interface Terms {
  role(role: Role): string;
  /** «føresett, kontaktlærar»: all roles of a person, as inside a sentence; a service by its own name. */
  rolesOf(person: Person): string;
  /** As the beginning of a sentence: «Helsestasjonen». */
  service(service: Service): string;
  serviceById(id: ServiceId): string;
  /** As inside a sentence: «helsestasjonen»; a name that somebody gave it stays as it was written. */
  serviceIn(service: Service): string;
  serviceInById(id: ServiceId): string;
  /** Empty when the person is not known here. */
  personById(id: PersonId): string;
  /** The speaker, as the beginning of a sentence: «PPT», «Føresette og kontaktlærar». */
  party(turn: Pick<Turn, 'party' | 'service'>): string;
  act(act: Act): string;
  /** As inside a sentence: «heimen», «helsestasjonen». */
  responsible(who: Responsible): string;
  /** As inside a sentence. */
  batonHolder(who: BatonHolder): string;
}

const NOBODY: readonly Person[] = [];

/** Names for what the codes of shared/ stand for, in the language around and for this kind of unit. */
export const useTerms = ({ unitKind, services, people = NOBODY }: Naming): Terms => {
  const { t } = useTranslation();
  return useMemo(() => {
    const ownName = (each: Service): string | null =>
      each.kind === 'other' && each.name !== '' ? each.name : null;
    const service = (each: Service): string => ownName(each) ?? t(`terms.service.${each.kind}`);
    const serviceIn = (each: Service): string => ownName(each) ?? t(`terms.serviceIn.${each.kind}`);
    const found = (id: ServiceId): Service | undefined => services.find((each) => each.id === id);
    const serviceById = (id: ServiceId): string => {
      const known = found(id);
      return known ? service(known) : t('terms.service.other');
    };
    const serviceInById = (id: ServiceId): string => {
      const known = found(id);
      return known ? serviceIn(known) : t('terms.serviceIn.other');
    };
    const personById = (id: PersonId): string => people.find((each) => each.id === id)?.name ?? '';
    const role = (each: Role): string =>
      each === 'teacher' || each === 'head' ? t(`terms.role.${each}.${unitKind}`) : t(`terms.role.${each}`);
    const plainParty = (each: Party): string => {
      switch (each) {
        case 'teacher':
        case 'familyAndTeacher':
        case 'unit':
          return t(`terms.party.${each}.${unitKind}`);
        case 'service':
          return t('terms.service.other');
        default:
          return t(`terms.party.${each}`);
      }
    };
    const holder = (who: BatonHolder): string =>
      who.kind === 'service' ? serviceInById(who.service) : t(`terms.theUnit.${unitKind}`);
    return {
      role,
      rolesOf: (person) =>
        person.roles
          .map((each) => (each === 'service' && person.service ? serviceIn(person.service) : role(each)))
          .join(', '),
      service,
      serviceById,
      serviceIn,
      serviceInById,
      personById,
      party: (turn) =>
        turn.party === 'service' && turn.service !== null
          ? serviceById(turn.service)
          : plainParty(turn.party),
      act: (each) => t(`terms.act.${each}`),
      responsible: (who) =>
        who.kind === 'home'
          ? (who.person !== null && personById(who.person)) || t('terms.responsible.home')
          : holder(who),
      batonHolder: holder,
    };
  }, [t, unitKind, services, people]);
};
