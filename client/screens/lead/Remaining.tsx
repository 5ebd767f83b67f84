import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHard, type Requirement } from '../../../shared/rejections.ts';
import { useSection } from '../../connection/hooks.ts';
import classes from './Before.module.css';
import { MissingList } from './MissingList.tsx';

const NOTHING: readonly Requirement[] = [];

/** What is missing before the meeting starts or goes on: first what must be there, then what could be. */
export const Remaining = (): ReactNode => {
  const { t } = useTranslation();
  const missing = useSection('missing') ?? NOTHING;
  return (
    <>
      {missing.length === 0 && <p className={classes.ready}>{t('lead.before.ready')}</p>}
      <Part title={t('lead.before.left')} items={missing.filter(isHard)} tone="must" />
      <Part title={t('lead.before.could')} items={missing.filter((each) => !isHard(each))} tone="could" />
    </>
  );
};

interface PartProps {
  readonly title: string;
  readonly items: readonly Requirement[];
  readonly tone: 'must' | 'could';
}

const Part = ({ title, items, tone }: PartProps): ReactNode =>
  items.length === 0 ? null : (
    <section className={classes.remaining} data-tone={tone}>
      <h2 className={classes.remainingTitle}>{title}</h2>
      <MissingList items={items} />
    </section>
  );
