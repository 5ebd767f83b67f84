import { consentNeededBy } from '../../../shared/consent.ts';
import { DUTIES, type Duty, type Person } from '../../../shared/people.ts';
import type { ReferatBlock } from '../../../shared/referat.ts';
import type { WallTime } from '../../../shared/time.ts';
import type { MeetingContext } from '../../meeting/context.ts';
import { dutiesOf } from '../../meeting/duties.ts';
import { hidesPlaces } from '../../meeting/givers.ts';
import { isToldToFamily } from '../../meeting/seats.ts';
import { missing, table } from '../blocks.ts';
import { clockTime, dayOf } from '../dates.ts';
import { capital, consentedIn, rolesOf, type Source, sittingsOf } from '../source.ts';

/** Unit, child, date, time and place: when it was held, and else when it was planned. */
export const meetingSection = (source: Source): ReferatBlock[] => {
  const { context, words, unitKind } = source;
  const { details, practice } = context;
  const note: ReferatBlock[] = practice ? [{ kind: 'paragraph', text: words.practice }] : [];
  if (!details) return [...note, missing(words.meetingNotPlanned)];
  const place = details.place.trim() || (details.videoLink === '' ? words.notRecorded : words.onVideo);
  return [
    ...note,
    table(
      [],
      [
        [words.unit[unitKind], details.unitName],
        [words.child, details.child],
        ...whenHeld(source),
        // [CO16] Where somebody has a protected address, no document says where they met.
        ...(hidesPlaces(context) ? [] : [[words.place, place]]),
      ],
    ),
  ];
};

/** Who typed, or would have stood in, says nothing to a reader of the minutes. */
const UNSAID: ReadonlySet<Duty> = new Set(['pen', 'penSecond', 'deputy']);

/** Day and time; one line for each day where the meeting went on another day. */
const whenHeld = ({ context, words, day }: Source): string[][] => {
  const times = (from: WallTime, to: WallTime | null): string =>
    `${clockTime(from)}${to === null ? '' : `–${clockTime(to)}`}`;
  if (context.sittings.length > 1)
    return context.sittings.map(({ from, to }) => [
      words.date,
      words.dateAndTime(dayOf(from, words), times(from, to)),
    ]);
  return [
    [words.date, dayOf(day, words)],
    [words.time, words.clock(times(day, context.familyLeftAt ?? context.sittings[0]?.to ?? null))],
  ];
};

/** Whether the person came; where it was to some of the days, to which. */
const attended = ({ context, words, day }: Source, person: Person): string => {
  const sittings = sittingsOf(context, day);
  const came = sittings.filter(
    (sitting) =>
      person.attends && consentedIn(sitting, consentNeededBy(person)) && !isAway(sitting.context, person),
  );
  if (came.length === 0) return words.no;
  if (came.length < sittings.length) return came.map(({ from }) => dayOf(from, words)).join(', ');
  return came.every((each) => each.context.arrivals[person.id] === 'video') ? words.onVideo : words.yes;
};

const isAway = ({ arrivals }: MeetingContext, { id }: Person): boolean =>
  arrivals[id] === 'absent' || arrivals[id] === 'later';

/** [CO17] Everyone on the list of whom both guardians may be told, with role, duty, and whether the person came. */
export const peopleSection = (source: Source): ReferatBlock[] => {
  const { context, words } = source;
  const held = dutiesOf(context);
  const told = context.people.filter((person) => isToldToFamily(context, person));
  const rows = told.map((person) => [
    person.name,
    capital(rolesOf(source, person)),
    DUTIES.filter((duty) => !UNSAID.has(duty) && held[duty] === person.id)
      .map((duty) => words.duties[duty])
      .join(', '),
    attended(source, person),
  ]);
  return [table([words.name, words.role, words.duty, words.attended], rows)];
};
