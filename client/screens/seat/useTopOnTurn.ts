import { useEffect, useRef } from 'react';
import { useMine, useSection } from '../../connection/hooks.ts';

const typing = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement ||
  document.activeElement instanceof HTMLInputElement ||
  document.activeElement instanceof HTMLSelectElement;

/**
 * [UI61] What is new stands on top: a new part, one's own turn, what is read aloud. Whoever is
 * typing is left in peace.
 */
export const useTopOnTurn = (): void => {
  const stage = useSection('agenda')?.stage;
  const speaking = useMine()?.speaking ?? false;
  const act = useSection('turn')?.current?.act;
  const aloud = act === 'readAloud' || act === 'readVoice';
  const moment = `${stage}/${speaking}/${aloud}`;
  const before = useRef(moment);
  useEffect(() => {
    if (before.current === moment) return;
    before.current = moment;
    if (!typing()) window.scrollTo({ top: 0, behavior: 'smooth' });
  }, [moment]);
};
