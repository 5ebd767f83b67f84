import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../../shared/ids.ts';
import { Attendance } from '../../features/presence/Attendance.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BreakInDialog } from './BreakInDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { EndPhaseDialog } from './EndPhaseDialog.tsx';
import { OrderDialog } from './OrderDialog.tsx';
import type { Opened } from './Tools.tsx';
import { UndoDialog } from './UndoDialog.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly opened: Opened | null;
  readonly onClose: () => void;
}

/** Whatever a tool opened. Each is made anew, so that nothing of the last time is left in it. */
export const Dialogs = ({ meeting, opened, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
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
      return (
        <Dialog open title={t('presence.title')} onClose={onClose} wide>
          <Attendance meeting={meeting} />
        </Dialog>
      );
  }
};
