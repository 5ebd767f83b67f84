import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import { isHard, type Requirement } from '../../../shared/rejections.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSection } from '../../connection/hooks.ts';
import classes from './Before.module.css';
import { MissingList } from './MissingList.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
}

const NOTHING: readonly Requirement[] = [];

/** Before the start: what is in place, and what is not. */
export const Before = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const missing = useSection('missing') ?? NOTHING;
  const must = missing.filter(isHard);
  const could = missing.filter((each) => !isHard(each));
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('lead.before.title')}</h1>
      <Paragraph data-size="lg">{t('lead.before.lead')}</Paragraph>
      {missing.length === 0 && <p className={classes.ready}>{t('lead.before.ready')}</p>}
      <Remaining title={t('lead.before.left')} items={must} tone="must" />
      <Remaining title={t('lead.before.could')} items={could} tone="could" />
      <p>
        <Link href={addresses.prepare(meeting, seat)} className={classes.link}>
          {t('lead.before.prepare')}
        </Link>
      </p>
    </div>
  );
};

interface RemainingProps {
  readonly title: string;
  readonly items: readonly Requirement[];
  readonly tone: 'must' | 'could';
}

const Remaining = ({ title, items, tone }: RemainingProps): ReactNode =>
  items.length === 0 ? null : (
    <section className={classes.remaining} data-tone={tone}>
      <h2 className={classes.remainingTitle}>{title}</h2>
      <MissingList items={items} />
    </section>
  );

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
