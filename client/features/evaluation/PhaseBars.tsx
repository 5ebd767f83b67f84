import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sections } from '../../../shared/views.ts';
import { Panel } from '../../ui/Panel.tsx';
import { barsOf } from './bars.ts';
import classes from './PhaseBars.module.css';

interface Props {
  readonly phases: NonNullable<Sections['evaluation']>['phases'];
}

const WIDTH = 200;
const HEIGHT = 26;

/** Planned and actual minutes of each phase, as bars on one scale, with the figures beside. */
export const PhaseBars = ({ phases }: Props): ReactNode => {
  const { t } = useTranslation();
  const bars = barsOf(phases);
  const planned = bars.reduce((sum, bar) => sum + bar.planned, 0);
  const actual = bars.reduce((sum, bar) => sum + bar.actual, 0);
  return (
    <Panel title={t('evaluation.timesTitle')} aside={<Legend />}>
      <ul className={classes.bars}>
        {bars.map((bar) => (
          <li key={bar.phase}>
            <span className={classes.name}>{t(`terms.phaseShort.${bar.phase}`)}</span>
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              className={classes.bar}
              role="img"
              aria-label={t('evaluation.barText', {
                phase: t(`terms.phase.${bar.phase}`),
                planned: bar.planned,
                actual: bar.actual,
              })}
            >
              <rect className={classes.planned} y={2} height={9} rx={2} width={bar.plannedShare * WIDTH} />
              <rect
                className={classes.actual}
                data-over={bar.actual > bar.planned}
                y={14}
                height={9}
                rx={2}
                width={bar.actualShare * WIDTH}
              />
            </svg>
            <span className={`${classes.figures} figures`} aria-hidden="true">
              {bar.planned} · {bar.actual}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.total}>{t('evaluation.total', { planned, actual })}</p>
    </Panel>
  );
};

const Legend = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <span className={classes.legend} aria-hidden="true">
      <span data-of="planned">{t('evaluation.planned')}</span>
      <span data-of="actual">{t('evaluation.actual')}</span>
    </span>
  );
};
