import { useTranslation } from 'react-i18next';
import type { TrailEntry, TrailMeeting, TrailPage } from '../../../shared/trail.ts';
import { formatDay } from '../../ui/format.ts';
import { useTerms } from '../../words/useTerms.ts';

export interface TrailWords {
  /** Who it was: by name, or as what where no name is left. */
  who(entry: TrailEntry): string;
  /** What that person is on the list; empty where it is not known. */
  part(entry: TrailEntry): string;
  did(entry: TrailEntry): string;
  meeting(meeting: TrailMeeting | undefined): string;
}

const FILES = ['referat', 'kept', 'insight', 'trail', 'ownTrail'] as const;
/** What is said of the child is said to the youth as *you*. */
const OF_YOU = ['insight', 'ownTrail'] as const;

/** Names for what stands in a row. */
export const useTrailWords = ({ unitKind, reader }: Pick<TrailPage, 'unitKind' | 'reader'>): TrailWords => {
  const { t } = useTranslation();
  const terms = useTerms({ unitKind, services: [] });
  return {
    who: ({ own, name, as }) => (own ? t('trail.you') : name || t(`trail.asGone.${as}`)),
    part: ({ roles, service, name, as }) => {
      const parts = roles.map((role) =>
        role === 'service' && service ? terms.service(service) : terms.role(role),
      );
      return parts.length > 0 ? parts.join(', ') : name === '' ? '' : t(`trail.asSeat.${as}`);
    },
    did: ({ did, format }) => {
      const file = format === null ? undefined : FILES.find((each) => each === did);
      const you = reader === 'youth' ? OF_YOU.find((each) => each === did) : undefined;
      const words =
        you !== undefined
          ? t(`trail.ofYou.${file === undefined ? 'did' : 'file'}.${you}`)
          : file === undefined
            ? t(`trail.did.${did}`)
            : t(`trail.file.${file}`);
      return format === null ? words : `${words} (${format.toUpperCase()})`;
    },
    meeting: (meeting) => {
      if (meeting === undefined) return '';
      const { state, startsAt, child } = meeting;
      const date = startsAt === null ? '' : formatDay(startsAt, t);
      if (state === 'gone') return t('trail.meeting.gone');
      if (child !== '')
        return date === '' ? t('trail.meeting.noDate', { child }) : t('trail.meeting.open', { child, date });
      return date === '' ? t('trail.meeting.noChild') : t('trail.meeting.kept', { date });
    },
  };
};
