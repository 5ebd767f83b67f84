import { Button, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DaySlot } from '../../../shared/dayAnswers.ts';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { addresses } from '../../connection/addresses.ts';
import { useAction } from '../../connection/hooks.ts';
import { type Answer, changeRoom, openMeeting } from '../../connection/http.ts';
import { useAct } from '../../connection/useAct.ts';
import type { Day } from '../../connection/useDay.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { formatTime } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './day.module.css';
import { nextOf } from './nextOf.ts';

interface Props extends Pick<Day, 'day'> {
  readonly meeting: MeetingId;
}

/**
 * When the family has left: on to the next meeting of the day in one tap [AF4], with this one's evaluation
 * parked where it is not done, or only parked for now [AF7].
 */
export const NextOfDay = ({ meeting, day }: Props): ReactNode => {
  const { t } = useTranslation();
  const next = nextOf(day?.slots ?? [], meeting);
  const park = useAction('evaluation.park').offered;
  if (next === null && !park) return null;
  return (
    <Panel
      title={next ? t('day.next.title', { time: formatTime(next.startsAt) }) : t('day.park.title')}
      aside={next && next.place !== '' ? <span translate="no">{next.place}</span> : undefined}
    >
      {park && <Paragraph>{t(next ? 'day.next.parks' : 'day.park.why')}</Paragraph>}
      <div className={classes.ways}>
        {next && <GoOn next={next} parks={park} />}
        {park && <Park />}
      </div>
    </Panel>
  );
};

const GoOn = ({ next, parks }: { next: DaySlot; parks: boolean }): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const { act, rejection } = useAct();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HttpErrorCode>();
  const go = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const parked = !parks || (await act('evaluation.park', {}));
    const shown = parked ? await show(next.meeting) : undefined;
    setBusy(false);
    if (shown?.ok) navigate(addresses.lead(next.meeting, next.seat));
    else if (shown) setError(shown.error);
  };
  return (
    <div>
      <Button aria-disabled={busy} onClick={() => void go()}>
        {t('day.next.go')}
      </Button>
      {error !== undefined && <ValidationMessage>{errorText(error)}</ValidationMessage>}
      <Refused rejection={rejection} />
    </div>
  );
};

/** Its seat is asked for first: of the meetings of a unit, a browser holds those that were opened in it. */
const show = async (meeting: MeetingId): Promise<Answer<unknown>> => {
  await openMeeting(meeting);
  return changeRoom(meeting, true);
};

const Park = (): ReactNode => {
  const { t } = useTranslation();
  const { act, busy, rejection } = useAct();
  return (
    <div>
      <Button variant="secondary" {...whenFree(busy, () => act('evaluation.park', {}))}>
        {t('day.park.go')}
      </Button>
      <Refused rejection={rejection} />
    </div>
  );
};
