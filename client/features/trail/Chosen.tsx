import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrailEntry, TrailFilter, TrailPage } from '../../../shared/trail.ts';
import classes from './trail.module.css';
import { useTrailWords } from './useTrailWords.ts';

interface Props {
  readonly chosen: TrailFilter;
  readonly page: TrailPage | undefined;
  readonly onAll: () => void;
}

const NOBODY_YET = { unitKind: 'school', reader: 'leader' } as const;

/** Says what is shown alone, and leads back to everything. */
export const Chosen = ({ chosen, page, onAll }: Props): ReactNode => {
  const { t } = useTranslation();
  const words = useTrailWords(page ?? NOBODY_YET);
  const of = (entry: TrailEntry): boolean =>
    chosen.account === undefined ? entry.seat === chosen.seat : entry.account === chosen.account;
  const isPerson = chosen.account !== undefined || chosen.seat !== undefined;
  const person = isPerson ? page?.entries.find(of) : undefined;
  const meeting = page?.meetings.find((each) => each.meeting === chosen.meeting);
  return (
    <div className={classes.chosen}>
      {person && <span>{t('trail.onlyPerson', { name: words.who(person) })}</span>}
      {!isPerson && meeting && <span>{t('trail.onlyMeeting', { meeting: words.meeting(meeting) })}</span>}
      {!isPerson && page && !meeting && <span>{t('trail.onlyOneMeeting')}</span>}
      <Button variant="tertiary" data-size="sm" onClick={onAll}>
        {t('trail.all')}
      </Button>
    </div>
  );
};
