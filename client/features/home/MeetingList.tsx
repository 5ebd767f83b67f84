import { Heading, Tag } from '@digdir/designsystemet-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { MeetingListItem } from '../../../shared/http.ts';
import { isPhase, type Stage } from '../../../shared/phases.ts';
import { openMeeting } from '../../connection/http.ts';
import { formatDateAndTime } from '../../ui/format.ts';
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
  const [, navigate] = useLocation();
  const { details, meeting, practice, stage, kept } = item;
  const goOn = goOnWith(item);
  const address = addressOf(item);
  const when = useWhen(item);
  // The seat is asked for first; where that goes wrong, the screen says why.
  const open = async (event: MouseEvent): Promise<void> => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    await openMeeting(meeting);
    navigate(address);
  };
  return (
    <li>
      <Link href={address} className={classes.row} onClick={(event) => void open(event)}>
        <span className={classes.when}>{when}</span>
        <span className={classes.what} translate={details ? 'no' : undefined}>
          {details
            ? `${details.child} · ${details.unitName}`
            : t(kept ? 'home.list.kept' : 'home.list.noUnit')}
        </span>
        <span className={classes.tags}>
          {practice && (
            <Tag data-color="warning" data-size="sm">
              {t('home.list.practice')}
            </Tag>
          )}
          <Tag data-color={isUnderWay(stage) ? 'accent' : 'neutral'} data-size="sm">
            {t(`terms.stage.${stageWord(stage)}`)}
          </Tag>
        </span>
        <span className={classes.go}>{t(`home.goOn.${goOn}`)}</span>
      </Link>
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
