import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMAND_TYPES, type CommandType } from '../../../shared/commands.ts';
import type { Mine } from '../../../shared/mine.ts';
import { isPhase } from '../../../shared/phases.ts';
import { useSection } from '../../connection/hooks.ts';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';

type Undo = NonNullable<Mine['undo']>;

/** Steps that led to where the meeting is now: they are known by that. */
const MOVES: readonly CommandType[] = ['meeting.start', 'agenda.next', 'agenda.endPhase', 'turn.pass'];

/** Names the step that can be taken back: by what it led to, or by what it was. */
export const useUndoWords = (): ((undo: Undo) => string) => {
  const { t } = useTranslation();
  const turns = useTurnWords();
  const current = useSection('turn')?.current ?? null;
  const stage = useSection('agenda')?.stage ?? 'preparing';
  return useCallback(
    (undo) => {
      const type = COMMAND_TYPES.find((each) => each === undo.type);
      if (type === undefined) return t('terms.step.meeting.created');
      if (!MOVES.includes(type) || current === null) return t(`terms.step.${type}`);
      const leads = current.act === 'lead' && isPhase(stage);
      return leads ? t(`terms.phase.${stage}`) : turns.sentence(current);
    },
    [t, turns, current, stage],
  );
};
