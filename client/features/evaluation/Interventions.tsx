import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sections } from '../../../shared/views.ts';
import { formatTime } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './Evaluation.module.css';

type Intervention = NonNullable<Sections['evaluation']>['interventions'][number];

/** What was done to the structure, in order: to be talked about, not to be graded. */
export const Interventions = ({ interventions }: { interventions: readonly Intervention[] }): ReactNode => {
  const { t } = useTranslation();
  // What was done is only ever added to, and two things may be done in the same moment.
  const numbered = interventions.map((each, number) => ({ ...each, number }));
  return (
    <Panel title={t('evaluation.interventionsTitle')}>
      {interventions.length === 0 && <p>{t('evaluation.noInterventions')}</p>}
      <ol className={classes.interventions}>
        {numbered.map(({ number, ...each }) => (
          <li key={number}>
            <time className="figures">{formatTime(each.at)}</time>
            <span>
              {t(`terms.intervention.${each.kind}`)}
              {each.reason !== null && (
                <span className={classes.reason}>
                  {t(`terms.reason.${each.reason}`, { phase: t(`terms.phaseIn.${each.phase}`) })}
                </span>
              )}
            </span>
            <span className={classes.phase}>{t(`terms.phaseShort.${each.phase}`)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
};
