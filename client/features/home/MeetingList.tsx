import { Heading, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingListItem } from '../../../shared/meetings.ts';
import { isPhase, type Stage } from '../../../shared/phases.ts';
import { OpenMeeting } from '../../connection/OpenMeeting.tsx';
import { formatDateAndTime, formatTime } from '../../ui/format.ts';
import classes from './home.module.css';
import { addressOf, goOnWith } from './meetingOrder.ts';

interface Props {
  readonly title: string;
  readonly meetings: readonly MeetingListItem[];
}

/** Meetings under a title; nothing where there are none. */
export const MeetingList = ({ title, meetings }: Props): ReactNode =>
  meetings.length === 0 ? null : (
    <section className={classes.meetings}>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      <ul className={classes.list}>
        {meetings.map((item) => (
          <MeetingRow key={item.meeting} item={item} />
        ))}
      </ul>
    </section>
  );

const MeetingRow = ({ item }: { item: MeetingListItem }): ReactNode => {
  const { t } = useTranslation();
  const { details, practice, stage, parked, delay, kept, guessed } = item;
  const goOn = goOnWith(item);
  const when = useWhen(item);
  return (
    <li>
      <OpenMeeting meeting={item.meeting} href={addressOf(item)} className={classes.row}>
        <span className={classes.when}>
          {when}
          {delay !== null && (
            <span className={classes.delay}>{t('day.begins', { time: formatTime(delay.at) })}</span>
          )}
        </span>
        <span className={classes.what} translate={details ? 'no' : undefined}>
          {details
            ? `${details.child} · ${details.unitName}`
            : t(kept ? 'home.list.kept' : 'home.list.noUnit')}
        </span>
        <span className={classes.tags}>
          {guessed && (
            <Tag data-color="warning" data-size="sm">
              {t('home.list.guessed')}
            </Tag>
          )}
          {practice && (
            <Tag data-color="warning" data-size="sm">
              {t('home.list.practice')}
            </Tag>
          )}
          <Tag data-color={isUnderWay(stage) ? 'accent' : 'neutral'} data-size="sm">
            {parked ? t('day.state.parked') : t(`terms.stage.${stageWord(stage)}`)}
          </Tag>
        </span>
        <span className={classes.go}>{t(`home.goOn.${goOn}`)}</span>
      </OpenMeeting>
    </li>
  );
};

const useWhen = ({ details, kept }: MeetingListItem): string => {
  const { t } = useTranslation();
  const at = kept?.heldAt ?? details?.startsAt;
  return at === undefined ? t('home.list.noDate') : formatDateAndTime(at, t);
};

const isUnderWay = (stage: Stage): boolean => isPhase(stage);
const stageWord = (stage: Stage): 'preparing' | 'running' | 'evaluation' | 'ended' =>
  stage === 'preparing' || stage === 'ended' || stage === 'evaluation' ? stage : 'running';
