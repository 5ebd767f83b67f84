import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSection } from '../../connection/hooks.ts';
import { ArrivalList } from '../../features/arrival/ArrivalList.tsx';
import { Begins } from '../../features/day/Begins.tsx';
import classes from './Before.module.css';
import { Remaining } from './Remaining.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
}

/** Before the start: what is in place and what is not, and who has come. */
export const Before = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('lead.before.title')}</h1>
      <Paragraph data-size="lg">{t('lead.before.lead')}</Paragraph>
      <Begins delay={useSection('delay')} />
      <Remaining />
      <p>
        <Link href={addresses.prepare(meeting, seat)} className={classes.link}>
          {t('lead.before.prepare')}
        </Link>
      </p>
      <section className={classes.remaining}>
        <h2 className={classes.remainingTitle}>{t('arrival.title')}</h2>
        <ArrivalList />
      </section>
    </div>
  );
};

/** After the end: what remains is the referat. */
export const Ended = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('lead.ended.title')}</h1>
      <Paragraph data-size="lg">{t('lead.ended.lead')}</Paragraph>
    </div>
  );
};
