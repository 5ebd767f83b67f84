import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../../shared/ids.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { ArrivalList } from '../../features/arrival/ArrivalList.tsx';
import { ChildOutDialog, useMayGoOut } from '../../features/arrival/ChildOutDialog.tsx';
import { DoorDialog } from '../../features/door/DoorDialog.tsx';
import { JumpDialog } from '../../features/jump/JumpDialog.tsx';
import { CatchUp } from '../../features/retiming/CatchUp.tsx';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CorrectDialog } from '../lead/CorrectDialog.tsx';
import { EndPhaseDialog } from '../lead/EndPhaseDialog.tsx';
import { FinishDialog } from '../lead/FinishDialog.tsx';
import { OrderDialog } from '../lead/OrderDialog.tsx';
import { UndoDialog } from '../lead/UndoDialog.tsx';
import classes from './GuardTools.module.css';

/** In the order in which they stand. */
const TOOLS = ['jump', 'who', 'door', 'childOut', 'order', 'correct', 'endPhase', 'finish', 'undo'] as const;
type Tool = (typeof TOOLS)[number];

const NAMES = {
  jump: 'jump.tool',
  who: 'arrival.mark',
  door: 'door.tool',
  childOut: 'arrival.child.tool',
  order: 'lead.tool.order',
  correct: 'lead.tool.correct',
  endPhase: 'lead.tool.endPhase',
  finish: 'lead.tool.finish',
  undo: 'lead.tool.undo',
} as const satisfies Record<Tool, string>;

/** [UI111] What the viddevakt, or who stands in for the leader, reaches in two taps besides the clock. */
export const GuardTools = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const offered = useOffered();
  const [open, setOpen] = useState<Tool | null>(null);
  const tools = TOOLS.filter((tool) => offered[tool]);
  if (tools.length === 0) return null;
  return (
    <div className={classes.tools}>
      {tools.map((tool) => (
        <Button key={tool} variant="secondary" onClick={() => setOpen(tool)}>
          {t(NAMES[tool])}
        </Button>
      ))}
      <CatchUp />
      {open !== null && <Opened meeting={meeting} tool={open} onClose={() => setOpen(null)} />}
    </div>
  );
};

/** What the server would take from this seat now. */
const useOffered = (): Record<Tool, boolean> => {
  const jump = useAction('agenda.jump').offered;
  const closing = useSection('agenda')?.stage === 'closing';
  const pass = useAction('turn.pass').offered;
  const reorder = useAction('turn.reorder').offered;
  const postpone = useAction('turn.postpone').offered;
  // Who may only let the own service pass has the word for it elsewhere.
  return {
    jump,
    who: useAction('arrival.set').offered,
    door: (useMine()?.door ?? null) !== null,
    childOut: useMayGoOut(),
    order: jump && (pass || reorder || postpone),
    correct: useAction('clock.correct').offered,
    endPhase: useAction('agenda.endPhase').offered,
    finish: jump && !closing,
    undo: useAction('undo').offered,
  };
};

interface OpenedProps {
  readonly meeting: MeetingId;
  readonly tool: Tool;
  readonly onClose: () => void;
}

const Opened = ({ meeting, tool, onClose }: OpenedProps): ReactNode => {
  const { t } = useTranslation();
  const { sentence } = useTurnWords();
  switch (tool) {
    case 'jump':
      return <JumpDialog onClose={onClose} nameOf={sentence} />;
    case 'who':
      return (
        <Dialog open wide title={t('arrival.title')} onClose={onClose}>
          <ArrivalList />
        </Dialog>
      );
    case 'door':
      return <DoorDialog meeting={meeting} onClose={onClose} />;
    case 'childOut':
      return <ChildOutDialog onClose={onClose} />;
    case 'order':
      return <OrderDialog open onClose={onClose} />;
    case 'correct':
      return <CorrectDialog open onClose={onClose} />;
    case 'endPhase':
      return <EndPhaseDialog open onClose={onClose} />;
    case 'finish':
      return <FinishDialog onClose={onClose} />;
    case 'undo':
      return <UndoDialog open onClose={onClose} />;
  }
};
