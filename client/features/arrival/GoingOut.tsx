import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/people.ts';
import { useAction } from '../../connection/hooks.ts';
import classes from './arrival.module.css';
import { WhoFollows } from './WhoFollows.tsx';

/** In the list: the child goes out for a while. Asks who follows where it stands. */
export const GoingOut = ({ child }: { child: Person }): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('child.out');
  const [asking, setAsking] = useState(false);
  if (!offered) return null;
  if (!asking) {
    return (
      <div className={classes.out}>
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t('arrival.child.outOf', { name: child.name })}
          onClick={() => setAsking(true)}
        >
          {t('arrival.child.out')}
        </Button>
      </div>
    );
  }
  const close = (): void => setAsking(false);
  return (
    <div className={classes.notice} data-tone="calm">
      <p>
        <strong>{t('arrival.child.title', { name: child.name })}</strong>
      </p>
      <WhoFollows child={child} onDone={close} />
      <div>
        <Button variant="tertiary" data-size="sm" onClick={close}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
};
