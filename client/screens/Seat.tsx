import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { isTimed } from '../../shared/phases.ts';
import { useMine, useOut, useSection } from '../connection/hooks.ts';
import { Farewell } from '../features/farewell/Farewell.tsx';
import { StaffFrame } from '../features/staffFrame/StaffFrame.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';
import { LeaveMachine } from '../ui/LeaveMachine.tsx';
import { OwnDayLink } from '../ui/OwnDayLink.tsx';
import { AwayPage } from './seat/AwayPage.tsx';
import { EndedPage } from './seat/EndedPage.tsx';
import { InMeeting } from './seat/InMeeting.tsx';
import { OutsidePage } from './seat/OutsidePage.tsx';
import { SeatName } from './seat/SeatName.tsx';
import { SuspendedPage } from './seat/SuspendedPage.tsx';
import { TrailLink } from './seat/TrailLink.tsx';
import { WelcomePage } from './seat/WelcomePage.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

/** One person's own screen, through the whole meeting: before, in it, and when it is over for that person. */
export const Seat = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const out = useOut();
  const mine = useMine();
  const stage = useSection('agenda')?.stage;
  const wall = useSection('wall');
  const practice = useSection('meeting')?.practice ?? wall?.practice ?? false;
  if (out?.reason === 'left') {
    return (
      <AppFrame title={t('seat.title')}>
        <Farewell
          farewell={out.farewell}
          trail={<TrailLink meeting={meeting} seat={seat} as={out.trail} />}
        />
        <LeaveMachine />
      </AppFrame>
    );
  }
  if (mine?.audience === 'outside') {
    return (
      <AppFrame title={t('seat.title')} practice={practice}>
        <OutsidePage />
      </AppFrame>
    );
  }
  if (mine?.audience === 'away') {
    return (
      <AppFrame title={t('seat.title')} practice={practice}>
        <AwayPage />
        <LeaveMachine />
      </AppFrame>
    );
  }
  if (mine === undefined || stage === undefined) return null;
  return (
    <AppFrame title={t('seat.title')} practice={practice} aside={<SeatName />}>
      <StaffFrame />
      {stage === 'preparing' ? (
        <WelcomePage meeting={meeting} />
      ) : stage === 'suspended' ? (
        <SuspendedPage meeting={meeting} />
      ) : stage === 'ended' ? (
        <EndedPage meeting={meeting} />
      ) : (
        <InMeeting meeting={meeting} />
      )}
      {!isTimed(stage) && <OwnDayLink />}
      <LeaveMachine />
    </AppFrame>
  );
};
