import type { Rejection } from '../../../shared/rejections.ts';
import { useRejectionText } from '../../ui/failureTexts.ts';

/** Parts what is wrong with the date, to be said at its field, from all else. */
export const useDateRejection = (
  rejection: Rejection | undefined,
): { readonly dateRejection: string | undefined; readonly otherRejection: Rejection | undefined } => {
  const rejectionText = useRejectionText();
  return rejection?.code === 'pastDate'
    ? { dateRejection: rejectionText(rejection), otherRejection: undefined }
    : { dateRejection: undefined, otherRejection: rejection };
};
