import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './seat.module.css';

interface Props {
  readonly onWho: () => void;
  /** What only some seats have. */
  readonly children?: ReactNode;
  /** For those who may rather not see time pass. */
  readonly clock?: { readonly shown: boolean; readonly onToggle: () => void };
}

/** What anyone may want, but nobody needs: at the foot of the screen. */
export const SmallButtons = ({ onWho, clock, children }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.small}>
      {clock !== undefined && (
        <Button variant="secondary" onClick={clock.onToggle}>
          {clock.shown ? t('seat.hideClock') : t('seat.showClock')}
        </Button>
      )}
      <Button variant="secondary" onClick={onWho}>
        {t('seat.whoIsHere')}
      </Button>
      {children}
    </div>
  );
};
