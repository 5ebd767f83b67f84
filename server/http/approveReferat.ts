import { renderReferatPdf } from '../documents/pdf/renderReferatPdf.ts';
import { renderReferatText } from '../documents/renderReferatText.ts';
import { approvedLine } from '../documents/standing.ts';
import { ENTRY, noteText } from '../meeting/entry.ts';
import type { HttpDeps } from './deps.ts';
import type { OpenReferat } from './openReferat.ts';
import { Problem } from './problem.ts';

/**
 * [CA3] Freezes the referat as the leader has read it: its content, its files, and the stafettlogg entry. Where another
 * version came meanwhile, that one stands, and whoever asked sees whether it says the same.
 * @param first called when nothing but a full disk stands between it and the approval
 * @throws {Problem} where the meeting is no more.
 */
export const approveReferat = async (
  { live, context, referat, heldAt, versions }: OpenReferat,
  { cases }: Pick<HttpDeps, 'cases'>,
  first: () => void,
): Promise<void> => {
  const at = live.now().wall;
  const line = approvedLine(referat.language, at, (versions.at(-1)?.version ?? 0) + 1);
  const pdf = await renderReferatPdf(referat, line);
  // Meanwhile the meeting may have been taken away, or somebody may have approved: a tap too many, on two screens.
  if (live.isGone) throw new Problem('notYours');
  if (cases.versions(live.meeting).length !== versions.length) return;
  first();
  cases.begin({ meeting: live.meeting, seat: context.leader, practice: context.practice }, at);
  cases.approve({
    meeting: live.meeting,
    by: context.leader,
    at,
    heldAt,
    frozen: { referat, entry: noteText(context, ENTRY) },
    pdf,
    text: renderReferatText(referat, line),
  });
};
