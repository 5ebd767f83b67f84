import type { ServiceId } from '../../../shared/ids.ts';
import { isStaff } from '../../../shared/people.ts';
import type { ReferatBlock } from '../../../shared/referat.ts';
import { isHere } from '../../meeting/attendance.ts';
import { servicesOf } from '../../meeting/consent.ts';
import { latest, type MeetingContext } from '../../meeting/context.ts';
import { heading, missing, table, written } from '../blocks.ts';
import { capital, consentedIn, noteText, type Source, serviceNameOf, sittingsOf } from '../source.ts';

/** Service by service: how it sees the challenge, and what it offers. */
export const offersSection = (source: Source): ReferatBlock[] => {
  const { context, words, day } = source;
  const services = [
    ...new Set(
      sittingsOf(context, day).flatMap((sitting) =>
        servicesOf(context)
          .map(({ id }) => id)
          .filter(
            (id) => consentedIn(sitting, { kind: 'service', service: id }) && came(sitting.context, id),
          ),
      ),
    ),
  ];
  if (services.length === 0) return [{ kind: 'paragraph', text: words.noServices }];
  return services.flatMap((service) => oneService(source, service));
};

const came = (context: MeetingContext, id: ServiceId): boolean =>
  context.people.some((person) => isHere(context, person) && isStaff(person) && person.service?.id === id);

const oneService = (source: Source, id: ServiceId): ReferatBlock[] => {
  const { words, unitKind } = source;
  const name = serviceNameOf(source, id);
  const view = noteText(source, 'view', id);
  const offers = offersOf(source, id);
  const needed = unitKind === 'school' ? words.needs : words.needsKindergarten;
  return [
    heading(capital(name)),
    ...(view === '' ? [missing(words.noView(name))] : written(view)),
    offers.length === 0 ? missing(words.noOffers(name)) : table([words.measure, words.from, needed], offers),
  ];
};

const offersOf = ({ context }: Source, service: ServiceId): string[][] =>
  context.proposals
    .map(latest)
    .filter(({ from }) => from.kind === 'service' && from.service === service)
    .map(({ measure, start, needs }) => [measure.trim(), start.trim(), needs.trim()]);
