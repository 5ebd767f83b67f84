import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMine } from '../../connection/hooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { OwnConsent } from './OwnConsent.tsx';
import classes from './ownConsent.module.css';

/** The way to the own answers at any time, also while the clock stands or one is out of the room. */
export const ConsentButton = (): ReactNode => {
  const { t } = useTranslation();
  const asked = (useMine()?.consent ?? null) !== null;
  const [open, setOpen] = useState(false);
  if (!asked) return null;
  return (
    <>
      <Button variant="secondary" className={classes.button} onClick={() => setOpen(true)}>
        {t('consent.title')}
      </Button>
      <Dialog open={open} wide title={t('consent.title')} onClose={() => setOpen(false)}>
        <OwnConsent />
      </Dialog>
    </>
  );
};
