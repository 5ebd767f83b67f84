import type { ReactNode } from 'react';
import type { MeetingId } from '../../../shared/ids.ts';
import { ChildOutDialog } from '../../features/arrival/ChildOutDialog.tsx';
import { ConsentsDialog } from '../../features/arrival/ConsentsDialog.tsx';
import type { Newcomer } from '../../features/arrival/door.ts';
import { DoorDialog } from '../../features/door/DoorDialog.tsx';
import { JumpDialog } from '../../features/jump/JumpDialog.tsx';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';
import { BreakInDialog } from './BreakInDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { EndPhaseDialog } from './EndPhaseDialog.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { OrderDialog } from './OrderDialog.tsx';
import type { Opened } from './Tools.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { WhoDialog } from './WhoDialog.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly opened: Opened | null;
  readonly onClose: () => void;
  /** Of somebody who knocks and is not on the list. */
  readonly newcomer?: Newcomer | undefined;
}

/** Whatever a tool opened. Each is made anew, so that nothing of the last time is left in it. */
export const Dialogs = ({ meeting, opened, onClose, newcomer }: Props): ReactNode => {
  const { sentence } = useTurnWords();
  switch (opened) {
    case null:
      return null;
    case 'correct':
      return <CorrectDialog open onClose={onClose} />;
    case 'undo':
      return <UndoDialog open onClose={onClose} />;
    case 'endPhase':
      return <EndPhaseDialog open onClose={onClose} />;
    case 'order':
      return <OrderDialog open onClose={onClose} />;
    case 'breakIn':
      return <BreakInDialog open onClose={onClose} />;
    case 'who':
      return <WhoDialog meeting={meeting} onClose={onClose} newcomer={newcomer} />;
    case 'door':
      return <DoorDialog meeting={meeting} onClose={onClose} />;
    case 'childOut':
      return <ChildOutDialog onClose={onClose} />;
    case 'consents':
      return <ConsentsDialog onClose={onClose} />;
    case 'jump':
      return <JumpDialog onClose={onClose} nameOf={sentence} />;
    case 'finish':
      return <FinishDialog onClose={onClose} />;
  }
};
