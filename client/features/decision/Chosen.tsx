import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Away } from './Away.tsx';
import classes from './Chosen.module.css';
import { ChosenEditor } from './ChosenEditor.tsx';
import type { Decided } from './choices.ts';
import { MeasureLine } from './MeasureLine.tsx';
import { Stances } from './Stances.tsx';

/** What is chosen: who does it, from when, and when it is looked at. Opened to change by who may. */
export const Chosen = (): ReactNode => {
  const { t } = useTranslation();
  const decision = useSection('decision');
  if (decision === undefined || decision.none) return null;
  return (
    <Panel
      title={t('decision.chosenTitle')}
      size="large"
      tone={decision.measures.length > 0 ? 'now' : 'calm'}
    >
      {decision.measures.length === 0 && <p>{t('decision.chosenNone')}</p>}
      <ol className={classes.list}>
        {decision.measures.map((each, at) => (
          <li key={each.measure.id}>
            <ChosenMeasure decided={each} number={at + 1} />
          </li>
        ))}
      </ol>
    </Panel>
  );
};

const ChosenMeasure = ({ decided, number }: { decided: Decided; number: number }): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('measure.put');
  const [editing, setEditing] = useState(decided.measure.measure === '' && offered);
  return (
    <div className={classes.measure} data-decided={decided.decided}>
      {editing && offered ? (
        <ChosenEditor decided={decided} number={number} />
      ) : (
        <MeasureLine measure={decided.measure} />
      )}
      {offered && (
        <div>
          <Button
            variant="secondary"
            data-size="sm"
            aria-expanded={editing}
            aria-label={
              editing ? t('decision.close') : `${t('decision.edit')}: ${decided.measure.measure || number}`
            }
            onClick={() => setEditing(!editing)}
          >
            {editing ? t('decision.close') : t('decision.details')}
          </Button>
        </div>
      )}
      <Away who={decided.measure.responsible} />
      <Stances decided={decided} />
      {!decided.decided && <p className={classes.differ}>{t('decision.differ')}</p>}
    </div>
  );
};
