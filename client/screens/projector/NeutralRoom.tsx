import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomMessage } from '../../../shared/wire.ts';
import { Begins } from '../../features/day/Begins.tsx';
import { useWallNow } from '../../time/useNow.ts';
import { useTabTitle } from '../../ui/AppFrame.tsx';
import { formatTime } from '../../ui/format.ts';
import { useInsecure } from '../../ui/useInsecure.ts';
import classes from './NeutralRoom.module.css';
import titles from './TitlePage.module.css';
import { NeutralPage } from './TitlePage.tsx';
import { WallFrame } from './Wall.tsx';

interface Props {
  readonly shows: RoomMessage;
  /** Somebody asked for a screen without anything. */
  readonly blank: boolean;
}

/** [AF2] The room between meetings: what time it is, and when the next one is. */
export const NeutralRoom = ({ shows, blank }: Props): ReactNode => (
  <WallFrame language={shows.language}>
    {blank ? <NeutralPage words={null} /> : <Clock shows={shows} />}
  </WallFrame>
);

const Clock = ({ shows: { next, practice } }: Pick<Props, 'shows'>): ReactNode => {
  const { t } = useTranslation();
  const wall = useWallNow();
  const insecure = useInsecure();
  useTabTitle(t('day.neutral.tabTitle'));
  return (
    <main className={titles.page}>
      <h1 className="visually-hidden">{t('day.neutral.label')}</h1>
      <p className={`${classes.time} figures`}>{wall === 0 ? '' : formatTime(wall)}</p>
      {next !== null && (
        <div className={classes.next}>
          <p>{t('day.neutral.next', { time: formatTime(next.startsAt) })}</p>
          <Begins delay={next.delay} />
        </div>
      )}
      {practice && <p className={classes.note}>{t('projector.practice')}</p>}
      {insecure && <p className={classes.note}>{t('projector.insecure')}</p>}
    </main>
  );
};
