import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { Autosave, type AutosaveSnapshot, type Save, type Saved } from './Autosave.ts';
import { useMine } from './hooks.ts';
import { useConnection } from './MeetingConnection.tsx';

/** What a screen needs to write in something that saves itself. */
export interface Autosaved<T extends object>
  extends AutosaveSnapshot<T>,
    Pick<Autosave<T>, 'type' | 'choose' | 'leave' | 'discard'> {}

/**
 * Something to write in that saves itself when the hands rest, when the field is left, and when the screen goes
 * away. `place` names it among the drafts of this device, and must be its own.
 */
export const useAutosave = <T extends object>(
  place: string,
  saved: Saved<T>,
  save: Save<T>,
): Autosaved<T> => {
  const { session } = useConnection();
  const draftKey = useMine()?.draftKey;
  const [autosave] = useState(() => new Autosave(place, saved, save, () => session.drafts()));
  // Before the answer to a save can come: the view that holds the save came first.
  useLayoutEffect(() => autosave.follow(saved, save));
  // The drafts are other ones when the key is.
  useEffect(() => {
    if (draftKey !== undefined) autosave.restore();
  }, [autosave, draftKey]);
  useEffect(() => autosave.leave, [autosave]);
  const { type, choose, leave, discard } = autosave;
  return { ...useSyncExternalStore(autosave.subscribe, autosave.snapshot), type, choose, leave, discard };
};
