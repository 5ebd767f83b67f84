import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrailEntry, TrailFilter, TrailMeeting, TrailPage } from '../../../shared/trail.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import classes from './trail.module.css';
import { type TrailWords, useTrailWords } from './useTrailWords.ts';

interface Props {
  readonly page: TrailPage;
  /** Absent for the family, who has nothing to choose between. */
  readonly onChoose?: (filter: TrailFilter) => void;
  readonly filtered?: boolean;
}

/** Who has opened what, day by day, newest first. */
export const TrailList = ({ page, onChoose, filtered = false }: Props): ReactNode => {
  const { t } = useTranslation();
  const words = useTrailWords(page);
  if (page.entries.length === 0)
    return <Paragraph data-size="lg">{t(filtered ? 'trail.emptyHere' : 'trail.empty')}</Paragraph>;
  return byDay(page.entries, t).map(([day, entries]) => (
    <section key={day} className={classes.day}>
      <Heading level={2} data-size="xs">
        {day}
      </Heading>
      <ol className={classes.rows}>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} about={aboutOf(page, entry)} words={words} onChoose={onChoose} />
        ))}
      </ol>
    </section>
  ));
};

/** Runs of rows of one day. */
const byDay = (
  entries: readonly TrailEntry[],
  t: TFunction,
): readonly (readonly [string, TrailEntry[]])[] => {
  const days = new Map<string, TrailEntry[]>();
  for (const entry of entries) {
    const day = formatDay(entry.at, t);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
};

const aboutOf = ({ meetings }: TrailPage, entry: TrailEntry): TrailMeeting | undefined =>
  meetings.find(({ meeting }) => meeting === entry.meeting);

interface RowProps {
  readonly entry: TrailEntry;
  readonly about: TrailMeeting | undefined;
  readonly words: TrailWords;
  readonly onChoose: Props['onChoose'] | undefined;
}

const Row = ({ entry, about, words, onChoose }: RowProps): ReactNode => {
  const { t } = useTranslation();
  const [who, part, meeting] = [words.who(entry), words.part(entry), words.meeting(about)];
  const person = personFilter(entry);
  return (
    <li className={classes.row}>
      <span className={`${classes.time} figures`}>{formatTime(entry.at)}</span>
      <span className={classes.who}>
        {onChoose && person !== null ? (
          <Choice
            text={who}
            label={t('trail.choosePerson', { name: who })}
            onClick={() => onChoose(person)}
          />
        ) : (
          <strong translate="no">{who}</strong>
        )}
        {part !== '' && <span className={classes.part}>{part}</span>}
      </span>
      <span className={classes.what}>
        {words.did(entry)}
        {meeting !== '' && (
          <span className={classes.part}>
            {onChoose && about ? (
              <Choice
                text={meeting}
                label={t('trail.chooseMeeting', { meeting })}
                onClick={() => onChoose({ meeting: about.meeting })}
              />
            ) : (
              meeting
            )}
          </span>
        )}
      </span>
    </li>
  );
};

const Choice = ({
  text,
  label,
  onClick,
}: {
  text: string;
  label: string;
  onClick: () => void;
}): ReactNode => (
  <Button
    variant="tertiary"
    data-size="sm"
    className={classes.choice}
    aria-label={label}
    translate="no"
    onClick={onClick}
  >
    {text}
  </Button>
);

/** A person is an account, or one seat of one meeting. */
const personFilter = ({ account, seat, meeting }: TrailEntry): TrailFilter | null => {
  if (account !== null) return { account };
  return seat !== null && meeting !== null ? { meeting, seat } : null;
};
