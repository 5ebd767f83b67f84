import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useExpectedEnd } from '../../connection/useReading.ts';
import { overBy } from './proposal.ts';
import { RetimingDialog } from './RetimingDialog.tsx';
import classes from './retiming.module.css';

/** «hent inn», where the meeting would end after the plan and rounds remain that can give. Never by itself. */
export const CatchUp = (): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('agenda.retime');
  const [open, setOpen] = useState(false);
  const over = overBy(useSection('clock')?.plannedEnd ?? null, useExpectedEnd());
  const shown = offered && over >= MINUTE / 2;
  return (
    <>
      {shown && (
        <button
          type="button"
          className={classes.catchUp}
          aria-label={t('retiming.catchUpSpoken')}
          onClick={() => setOpen(true)}
        >
          {t('retiming.catchUp')}
        </button>
      )}
      {open && <RetimingDialog onClose={() => setOpen(false)} />}
    </>
  );
};
