import type { ReferatBlock } from '../../../shared/http.ts';
import { DUTIES } from '../../../shared/people.ts';
import { mayAttend } from '../../meeting/consent.ts';
import { dutiesOf } from '../../meeting/duties.ts';
import { missing, table } from '../blocks.ts';
import { clockTime, dayOf } from '../dates.ts';
import { capital, heldAt, rolesOf, type Source } from '../source.ts';

/** Unit, child, date, time and place: when it was held, and else when it was planned. */
export const meetingSection = ({ context, words, unitKind }: Source): ReferatBlock[] => {
  const { details, practice, startedAt, familyLeftAt } = context;
  const note: ReferatBlock[] = practice ? [{ kind: 'paragraph', text: words.practice }] : [];
  if (!details) return [...note, missing(words.meetingNotPlanned)];
  const begins = startedAt ?? details.startsAt;
  const ends = familyLeftAt === null ? '' : `–${clockTime(familyLeftAt)}`;
  const place = details.place.trim() || (details.videoLink === '' ? words.notRecorded : words.onVideo);
  return [
    ...note,
    table(
      [],
      [
        [words.unit[unitKind], details.unitName],
        [words.child, details.child],
        [words.date, dayOf(begins, words)],
        [words.time, words.clock(`${clockTime(begins)}${ends}`)],
        [words.place, place],
      ],
    ),
  ];
};

/** Everyone on the list, with role, duty, and whether the person came. */
export const peopleSection = (source: Source): ReferatBlock[] => {
  const { context, words, day } = source;
  const held = dutiesOf(context);
  const atStart = heldAt(context, day);
  const rows = context.people.map((person) => [
    person.name,
    capital(rolesOf(source, person)),
    // Who typed during the meeting says nothing to a reader of the minutes.
    DUTIES.filter((duty) => duty !== 'pen' && held[duty] === person.id)
      .map((duty) => words.duties[duty])
      .join(', '),
    mayAttend(atStart, person, day) ? words.yes : words.no,
  ]);
  return [table([words.name, words.role, words.duty, words.attended], rows)];
};
