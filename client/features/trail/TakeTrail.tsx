import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { osloDate, type WallTime } from '../../../shared/time.ts';
import type { TrailKind, TrailPage } from '../../../shared/trail.ts';
import { offer } from '../../connection/saveFile.ts';
import type { TrailSource } from '../../connection/trail.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { formatTime } from '../../ui/format.ts';
import { csvOf } from './csv.ts';
import classes from './trail.module.css';
import { useTrailWords } from './useTrailWords.ts';

/** [TR5] [TR6] The list as a file: as a table in the language of this screen, or as data. */
export const TakeTrail = ({
  source,
  told,
}: {
  readonly source: TrailSource;
  readonly told: Pick<TrailPage, 'unitKind' | 'reader'>;
}): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const words = useTrailWords(told);
  const [said, setSaid] = useState('');
  const tableOf = ({ entries, meetings }: TrailPage): string =>
    csvOf([
      COLUMNS.map((column) => t(`trail.column.${column}`)),
      ...entries.map((entry) => [
        osloDate(entry.at),
        formatTime(entry.at),
        words.who(entry),
        words.part(entry),
        t(`trail.asSeat.${entry.as}`),
        words.did(entry),
        entry.format?.toUpperCase() ?? '',
        words.meeting(meetings.find(({ meeting }) => meeting === entry.meeting)),
      ]),
    ]);
  const take = async (kind: TrailKind): Promise<void> => {
    const came = await source.all(kind);
    if (!came.ok) return setSaid(`${t('trail.failed')} ${errorText(came.error)}`);
    const text = kind === 'csv' ? tableOf(came.value) : JSON.stringify(came.value, null, 2);
    const name = `bti-opna-${osloDate(Date.now() as WallTime)}.${kind}`;
    offer(new Blob([text], { type: TYPES[kind] }), name);
    const { entries, next } = came.value;
    // What is older than the file has room for is not in it, and nobody is to believe that it is.
    setSaid(next === null ? t('trail.saved') : t('trail.savedNewest', { rows: entries.length }));
  };
  return (
    <div className={classes.take}>
      <Button variant="secondary" onClick={() => void take('csv')}>
        {t('trail.csv')}
      </Button>
      <Button variant="tertiary" onClick={() => void take('json')}>
        {t('trail.json')}
      </Button>
      <p role="status" className={classes.said}>
        {said}
      </p>
    </div>
  );
};

const COLUMNS = ['day', 'time', 'who', 'part', 'as', 'did', 'form', 'meeting'] as const;
const TYPES = { csv: 'text/csv', json: 'application/json' } as const satisfies Record<TrailKind, string>;
