import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './NeedBreak.module.css';

/** [UI100] The family's own way to a break: one tap, no question, always in the same place. */
export const NeedBreak = (): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('clock.break');
  const { act, rejection, busy } = useAct();
  if (!offered) return null;
  return (
    <div className={classes.need}>
      <Refused rejection={rejection} />
      <Button
        variant="secondary"
        className={classes.button}
        {...whenFree(busy, () => act('clock.break', {}))}
      >
        {t('seat.needBreak')}
      </Button>
    </div>
  );
};
