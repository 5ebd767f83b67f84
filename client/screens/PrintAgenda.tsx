import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type MeetingId, PersonId, type SeatId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { useSection } from '../connection/hooks.ts';
import classes from '../features/printAgenda/AgendaSheet.module.css';
import { AgendaSheet } from '../features/printAgenda/AgendaSheet.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { WordsIn } from '../words/WordsIn.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

/** The agenda, ready to be printed. The buttons speak the person's language, the sheet the unit's. */
export const PrintAgenda = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const section = useSection('meeting');
  const agenda = useSection('agenda');
  const people = useSection('people');
  const person = PersonId.safeParse(seat);
  const details = section?.details;
  return (
    <AppFrame title={t('printAgenda.title')} practice={section?.practice ?? false}>
      <div className={classes.bar}>
        {details && <Button onClick={() => window.print()}>{t('printAgenda.print')}</Button>}
        {person.success && (
          <Button asChild variant="secondary">
            <Link href={addresses.prepare(meeting, person.data)}>{t('printAgenda.back')}</Link>
          </Button>
        )}
      </div>
      {details && agenda && people ? (
        <WordsIn language={details.language}>
          <AgendaSheet details={details} agenda={agenda} people={people} />
        </WordsIn>
      ) : (
        <Paragraph>{t('printAgenda.notFilled')}</Paragraph>
      )}
    </AppFrame>
  );
};
