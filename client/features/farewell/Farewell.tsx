import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Farewell as FarewellPage } from '../../../shared/farewell.ts';
import classes from './Farewell.module.css';
import { FarewellSheet } from './FarewellSheet.tsx';

interface Props {
  readonly farewell: FarewellPage | null;
  /** The way to who has opened what, for those who may read it. */
  readonly trail?: ReactNode;
}

/**
 * What the family has when it has left: thanks, and the one page that matters. Nothing else. Who takes nothing
 * along gets the thanks alone.
 */
export const Farewell = ({ farewell, trail = null }: Props): ReactNode => {
  const { t } = useTranslation();
  if (farewell === null) {
    return (
      <div className={classes.thanks}>
        <h1>{t('farewell.thanks')}</h1>
        <p>{t('farewell.thanksOnly')}</p>
      </div>
    );
  }
  return (
    <div className={classes.farewell}>
      <div className={classes.thanks}>
        <h1>{t('farewell.thanks')}</h1>
        <p>{t('farewell.thanksHint')}</p>
        <p>
          <Button onClick={() => window.print()}>{t('farewell.print')}</Button>
        </p>
        <p className={classes.open}>{t('farewell.open')}</p>
        {trail}
      </div>
      <FarewellSheet farewell={farewell} />
    </div>
  );
};
