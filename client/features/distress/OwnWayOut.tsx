import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonId } from '../../../shared/ids.ts';
import { useAction, useMine } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './OwnWayOut.module.css';

/** [UI101] The child goes out by itself, with one more tap than a slip of the finger; nobody asks why. */
export const OwnWayOut = (): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const { offered } = useAction('child.out');
  const { act, rejection, busy } = useAct();
  const [asking, setAsking] = useState(false);
  const child = PersonId.safeParse(mine?.seat);
  if (mine?.audience !== 'child' || !offered || !child.success) return null;
  if (!asking) {
    return (
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t('seat.goOut.wish')}
      </Button>
    );
  }
  const go = () => act('child.out', { person: child.data, companion: null, handTo: null });
  return (
    <fieldset className={classes.asking} aria-label={t('seat.goOut.wish')}>
      <p className={classes.back}>{t('seat.goOut.back')}</p>
      <div className={classes.two}>
        <Button variant="secondary" {...whenFree(busy, go)}>
          {t('seat.goOut.go')}
        </Button>
        <Button variant="secondary" autoFocus onClick={() => setAsking(false)}>
          {t('seat.goOut.stay')}
        </Button>
      </div>
      <Refused rejection={rejection} />
    </fieldset>
  );
};
