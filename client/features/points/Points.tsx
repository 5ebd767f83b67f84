import { Button, Checkbox } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { POINTS, type Point } from '../../../shared/phases.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './Points.module.css';

interface Props {
  readonly phase: keyof typeof POINTS;
  /** What belongs under a point, such as who the referent is. */
  readonly under?: Partial<Record<Point, ReactNode>>;
}

/** What is to be said in this phase: ticked one by one or all together, by who may; read-only for all others. */
export const Points = ({ phase, under = {} }: Props): ReactNode => {
  const { t } = useTranslation();
  const shown = useSection('agenda')?.points;
  const { offered } = useAction('points.set');
  const { act, rejection, busy } = useAct();
  const order: readonly Point[] = POINTS[phase];
  const confirmed = (point: Point): boolean =>
    shown?.some((each) => each.point === point && each.confirmed) ?? false;
  const left = order.filter((point) => !confirmed(point));
  const set = (points: readonly Point[], said: boolean) =>
    act('points.set', { points: [...points], confirmed: said });

  return (
    <Panel title={left.length === 0 ? t('points.titleDone') : t('points.title')}>
      <ul className={classes.points}>
        {order.map((point) => (
          <li key={point} data-said={confirmed(point)}>
            {offered ? (
              <Checkbox
                label={t(`terms.point.${point}`)}
                checked={confirmed(point)}
                onChange={(event) => set([point], event.target.checked)}
              />
            ) : (
              <PointRead point={point} said={confirmed(point)} />
            )}
            {under[point] !== undefined && <div className={classes.under}>{under[point]}</div>}
          </li>
        ))}
      </ul>
      <Refused rejection={rejection} />
      {offered && left.length > 0 && (
        <div>
          <Button variant="secondary" {...whenFree(busy, () => set(left, true))}>
            {t('points.all')}
          </Button>
        </div>
      )}
    </Panel>
  );
};

const PointRead = ({ point, said }: { point: Point; said: boolean }): ReactNode => {
  const { t } = useTranslation();
  return (
    <span className={classes.read}>
      <svg viewBox="0 0 20 20" aria-hidden="true" className={classes.mark}>
        {said ? <path d="M4 10.5 8.5 15 16 6" /> : <circle cx="10" cy="10" r="3" />}
      </svg>
      <span>{t(`terms.point.${point}`)}</span>
      <span className="visually-hidden">{said ? t('points.done') : t('points.notDone')}</span>
    </span>
  );
};
