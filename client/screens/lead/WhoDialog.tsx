import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeetingId, PROJECTOR, type SeatId } from '../../../shared/ids.ts';
import { ArrivalList } from '../../features/arrival/ArrivalList.tsx';
import type { Newcomer } from '../../features/arrival/door.ts';
import { DutyPicks } from '../../features/people/DutyPick.tsx';
import { LinkButton } from '../../features/presence/LinkButton.tsx';
import { LinkView } from '../../features/presence/LinkView.tsx';
import { ProjectorLine } from '../../features/presence/ProjectorLine.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './dialogs.module.css';

interface Props {
  readonly meeting: MeetingId;
  readonly onClose: () => void;
  /** Of somebody who knocks and is not on the list. */
  readonly newcomer?: Newcomer | undefined;
}

/** Who is here, who takes care of what, and the link of each. */
export const WhoDialog = ({ meeting, onClose, newcomer }: Props): ReactNode => {
  const { t } = useTranslation();
  const [shown, setShown] = useState<SeatId | null>(null);
  return (
    <Dialog open title={t('arrival.title')} onClose={onClose} wide>
      {shown === null ? (
        <div className={classes.whoIsHere}>
          <ArrivalList
            newcomer={newcomer}
            more={({ id, name, attends }) =>
              attends ? <LinkButton who={name} onLink={() => setShown(id)} /> : null
            }
          />
          <ProjectorLine onLink={() => setShown(PROJECTOR)} />
          <DutyPicks duties={['viddevakt', 'referent', 'pen', 'penSecond', 'deputy']} />
        </div>
      ) : (
        <LinkView meeting={meeting} seat={shown} onBack={() => setShown(null)} />
      )}
    </Dialog>
  );
};
