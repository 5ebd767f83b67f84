import type { ReferatBlock } from '../../../shared/referat.ts';
import { ENTRY, noteText } from '../../meeting/entry.ts';
import { heading, missing, table, written } from '../blocks.ts';
import { dayAndTime } from '../dates.ts';
import { personName, responsibleText, type Source } from '../source.ts';

/** Who holds the baton, what was written in the stafettlogg, and that it was read aloud and confirmed. */
export const stafettloggSection = (source: Source): ReferatBlock[] => {
  const { context, words } = source;
  const { stafettholder, confirmedAt, confirmedBy } = context;
  const holder = stafettholder?.person ? personName(source, stafettholder.person) : '';
  const rows = [
    ...(stafettholder ? [[words.stafettholder, responsibleText(source, stafettholder.holder, holder)]] : []),
    ...(confirmedAt === null ? [] : [[words.confirmed, dayAndTime(confirmedAt, words)]]),
    ...(confirmedBy.length === 0
      ? []
      : [[words.confirmedBy, confirmedBy.map((id) => personName(source, id)).join(', ')]]),
  ];
  const entry = noteText(context, ENTRY).trim();
  return [
    ...(rows.length === 0 ? [] : [table([], rows)]),
    ...(stafettholder ? [] : [missing(words.noStafettholder)]),
    ...(confirmedAt === null ? [missing(words.noConfirmation)] : []),
    heading(words.entry),
    ...(entry === '' ? [missing(words.noEntry)] : written(entry)),
  ];
};

/** When the next BTI meeting is. */
export const nextMeetingSection = ({ context, words }: Source): ReferatBlock[] => [
  context.nextMeeting === null
    ? missing(words.noNextMeeting)
    : { kind: 'paragraph', text: dayAndTime(context.nextMeeting, words) },
];
