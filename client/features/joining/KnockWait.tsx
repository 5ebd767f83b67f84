import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnockState } from '../../../shared/joining.ts';
import { stopWaiting, waitOutside } from '../../connection/knocking.ts';
import { useAwake } from '../../ui/useAwake.ts';
import classes from './joining.module.css';

interface Props {
  /** What came of it. */
  readonly onAnswer: (state: KnockState) => void;
  /** Nobody knows of the knock. `waited`: somebody did before. */
  readonly onForgotten: (waited: boolean) => void;
}

/** [JO5] Outside: that somebody opens, and nothing of what goes on inside. Survives a reload. */
export const KnockWait = ({ onAnswer, onForgotten }: Props): ReactNode => {
  const { t } = useTranslation();
  const [up, setUp] = useState(true);
  // A telephone that falls asleep stands at no door.
  useAwake();
  useEffect(
    () => waitOutside({ answered: onAnswer, connected: setUp, forgotten: onForgotten }),
    [onAnswer, onForgotten],
  );
  return (
    <div className={classes.card}>
      <div className={classes.said} role="status">
        <Heading level={1} data-size="xl">
          {t('joining.knock.waitTitle')}
        </Heading>
        <Paragraph data-size="lg">{t('joining.knock.wait')}</Paragraph>
        {!up && <Paragraph>{t('joining.knock.lost')}</Paragraph>}
      </div>
      <div>
        <Button variant="secondary" onClick={() => void stopWaiting().then(() => onAnswer('none'))}>
          {t('joining.knock.leave')}
        </Button>
      </div>
    </div>
  );
};
