import { Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TIMED_PHASES } from '../../../shared/phases.ts';
import { minutesIn, type PartProps } from './unitForm.ts';
import classes from './units.module.css';

/** How long each part of a new meeting is, with the sum. */
export const UnitMinutes = ({ fields, problems, onChange }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const sum = minutesIn(fields);
  return (
    <Fieldset>
      <Fieldset.Legend>{t('unit.settings.minutes')}</Fieldset.Legend>
      <div className={classes.minutes}>
        {TIMED_PHASES.map((phase) => (
          <Textfield
            key={phase}
            label={t(`terms.phase.${phase}`)}
            data-size="sm"
            inputMode="numeric"
            autoComplete="off"
            maxLength={2}
            value={fields.minutes[phase]}
            onChange={(event) => onChange({ minutes: { ...fields.minutes, [phase]: event.target.value } })}
          />
        ))}
      </div>
      {problems.has('minutes') || sum === null ? (
        <ValidationMessage>{t('unit.settings.minutesBad')}</ValidationMessage>
      ) : (
        <p className={classes.hint}>{t('unit.settings.minutesSum', { count: sum })}</p>
      )}
    </Fieldset>
  );
};
