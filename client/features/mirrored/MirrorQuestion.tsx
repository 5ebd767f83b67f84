import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './mirrored.module.css';
import type { Mirrored } from './useMirrored.ts';

/** Asked once, of who leads: does everyone see this screen? Stops nobody. */
export const MirrorQuestion = ({ mirrored }: { mirrored: Mirrored }): ReactNode => {
  const { t } = useTranslation();
  if (!mirrored.ask) return null;
  return (
    <section className={classes.question} aria-label={t('projector.mirrored.question')}>
      <div>
        <p className={classes.ask}>{t('projector.mirrored.question')}</p>
        <p className={classes.why}>{t('projector.mirrored.why')}</p>
      </div>
      <div className={classes.answers}>
        <Button variant="secondary" data-size="sm" onClick={() => mirrored.answer(true)}>
          {t('projector.mirrored.yes')}
        </Button>
        <Button variant="secondary" data-size="sm" onClick={() => mirrored.answer(false)}>
          {t('projector.mirrored.no')}
        </Button>
      </div>
    </section>
  );
};
