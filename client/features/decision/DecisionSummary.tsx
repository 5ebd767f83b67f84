import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './Chosen.module.css';
import { MeasureLine } from './MeasureLine.tsx';

/** What is decided, to read and to say aloud: only what all who decide accept. */
export const DecisionSummary = (): ReactNode => {
  const { t } = useTranslation();
  const decision = useSection('decision');
  if (decision === undefined) return null;
  const decided = decision.measures.filter((each) => each.decided);
  return (
    <Panel title={t('decision.chosenTitle')} size="large">
      {decision.none ? (
        <p>{t('decision.noneChosen')}</p>
      ) : (
        <>
          {decided.length === 0 && <p>{t('decision.chosenNone')}</p>}
          <ol className={classes.list}>
            {decided.map(({ measure }) => (
              <li key={measure.id}>
                <MeasureLine measure={measure} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
};
