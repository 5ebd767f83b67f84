import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Delay, expectedAt } from '../../../shared/day.ts';
import { useWallNow } from '../../time/useNow.ts';
import { formatTime } from '../../ui/format.ts';
import classes from './day.module.css';

/** [AF9] «Byrjar om lag kl. 13:52»: on all that waits for a meeting that runs over. Nothing while all is on time. */
export const Begins = ({ delay }: { delay: Delay | null | undefined }): ReactNode => {
  const { t } = useTranslation();
  const wall = useWallNow();
  if (!delay || wall === 0) return null;
  return (
    <p className={`${classes.begins} figures`} role="status">
      {t('day.begins', { time: formatTime(expectedAt(delay, wall)) })}
    </p>
  );
};
