import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { expectedAt } from '../../../shared/day.ts';
import { useSection } from '../../connection/hooks.ts';
import { useWallNow } from '../../time/useNow.ts';
import { formatTime } from '../../ui/format.ts';
import classes from './day.module.css';

/** [AF10] «Møtet kl. 13:45 kan byrje om lag 13:52»: quiet, for those who lead and guard the one before it. */
export const Cost = (): ReactNode => {
  const { t } = useTranslation();
  const following = useSection('following');
  const wall = useWallNow();
  if (!following?.delay || wall === 0) return null;
  const time = formatTime(expectedAt(following.delay, wall));
  return (
    <p className={`${classes.cost} figures`}>
      {t('day.cost', { start: formatTime(following.startsAt), time })}
    </p>
  );
};
