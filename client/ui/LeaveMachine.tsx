import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveMachine } from '../connection/leaving.ts';
import { Dialog } from './Dialog.tsx';
import { FormError } from './FormError.tsx';
import classes from './LeaveMachine.module.css';

/** [JO11] The way out of a machine that others use too. Asks first; `how` is what it takes to come back. */
export const LeaveMachine = ({ how }: { how?: string }): ReactNode => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async (): Promise<void> => {
    setFailed(!(await leaveMachine()));
  };
  return (
    <>
      <Button variant="tertiary" className={classes.leave} onClick={() => setAsked(true)}>
        {t('ui.leave.button')}
      </Button>
      <Dialog
        open={asked}
        title={t('ui.leave.button')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => void leave()}>{t('ui.leave.yes')}</Button>
            <Button variant="secondary" onClick={() => setAsked(false)}>
              {t('ui.cancel')}
            </Button>
          </>
        }
      >
        <p>{how ?? t('ui.leave.how')}</p>
        <FormError error={failed ? 'unavailable' : undefined} />
      </Dialog>
    </>
  );
};
