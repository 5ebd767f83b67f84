import { Button, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_MINUTES, isProtected, TIMED_PHASES } from '../../../shared/phases.ts';
import { minutes as asMs, type WallTime } from '../../../shared/time.ts';
import { useSection, useSend } from '../../connection/hooks.ts';
import { useAutosave } from '../../connection/useAutosave.ts';
import { formatTime } from '../../ui/format.ts';
import { FormFoot } from './FormFoot.tsx';
import minutes from './minutes.module.css';
import { type MinutesFields, minutesFieldsOf, minutesFrom, sumOf } from './minutesForm.ts';
import classes from './prepare.module.css';

/** Minutes for each phase, with the sum. */
export const MinutesForm = (): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const agenda = useSection('agenda');
  const plan = agenda?.minutes ?? DEFAULT_MINUTES;
  const doubled = agenda?.doubled ?? false;
  const startsAt = useSection('meeting')?.details?.startsAt;
  const save = useCallback(
    (fields: MinutesFields) => {
      const wanted = minutesFrom(fields);
      return wanted && send('plan.minutes', wanted);
    },
    [send],
  );
  const form = useAutosave('prepare.minutes', { value: minutesFieldsOf(plan), rev: null }, save);
  const planned = sumOf(form.value);
  const total = planned === null ? null : planned * (doubled ? 2 : 1);
  return (
    <div className={classes.form}>
      <ol className={minutes.minutes}>
        {TIMED_PHASES.map((phase) => (
          <li key={phase} data-protected={isProtected(phase)}>
            <span>
              {t(`terms.phase.${phase}`)}
              {isProtected(phase) && <small>{t('prepare.minutes.protected')}</small>}
            </span>
            <Textfield
              aria-label={t('prepare.minutes.of', { phase: t(`terms.phase.${phase}`) })}
              inputMode="numeric"
              autoComplete="off"
              className={minutes.number}
              maxLength={3}
              value={form.value[phase]}
              onChange={(event) => form.type({ [phase]: event.target.value })}
              onBlur={form.leave}
            />
          </li>
        ))}
      </ol>
      <div className={minutes.sum}>
        {total === null ? (
          <ValidationMessage>{t('prepare.minutes.bad')}</ValidationMessage>
        ) : (
          <>
            <strong>{t('prepare.minutes.sum', { minutes: t('terms.minutes', { count: total }) })}</strong>
            {startsAt !== undefined && (
              <span>
                {t('prepare.minutes.end', { time: formatTime((startsAt + asMs(total)) as WallTime) })}
              </span>
            )}
            {doubled && <span>{t('prepare.minutes.doubled')}</span>}
          </>
        )}
      </div>
      <div className={classes.actions}>
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => form.choose(minutesFieldsOf(DEFAULT_MINUTES))}
        >
          {t('prepare.minutes.reset')}
        </Button>
        <FormFoot form={form} />
      </div>
    </div>
  );
};
