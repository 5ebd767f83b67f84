import type { MouseEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { MeetingId } from '../../shared/ids.ts';
import { openMeeting } from './http.ts';

interface Props {
  readonly meeting: MeetingId;
  readonly href: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/**
 * The way to another meeting of the unit. Its seat is asked for first; where that goes wrong, the screen there
 * says why.
 */
export const OpenMeeting = ({ meeting, href, className, children }: Props): ReactNode => {
  const [, navigate] = useLocation();
  const open = async (event: MouseEvent): Promise<void> => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    await openMeeting(meeting);
    navigate(href);
  };
  return (
    <Link href={href} className={className} onClick={(event) => void open(event)}>
      {children}
    </Link>
  );
};
