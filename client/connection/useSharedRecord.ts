import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useMine } from './hooks.ts';
import { useConnection } from './MeetingConnection.tsx';
import { RecordDraft, type RecordSnapshot, type SavedRecord, type SaveRecord } from './RecordDraft.ts';
import { randomId } from './randomId.ts';

export interface SharedRecord<T> extends RecordSnapshot<T> {
  readonly change: (part: Partial<T>) => void;
  /** Changes and saves without waiting for the hands to rest: for choices, not for typing. */
  readonly choose: (part: Partial<T>) => void;
  /** Saves what is typed; give it to `onBlur`. */
  readonly flush: () => void;
  /** Forgets what is not sent, before the record is taken away. */
  readonly discard: () => void;
}

/**
 * A record to write in. It saves itself when the hands rest, when the field is left, and when the screen
 * goes away. `place` names it among the drafts of this device and must be the record's own.
 */
export const useSharedRecord = <T extends object>(
  place: string,
  saved: SavedRecord<T>,
  save: SaveRecord<T>,
): SharedRecord<T> => {
  const { session } = useConnection();
  const draftKey = useMine()?.draftKey;
  const [record] = useState(() => new RecordDraft(place, saved, save));
  const { value, rev } = saved;
  // Before the answer to a save can come: the view that holds the save came first.
  useLayoutEffect(() => record.follow({ value, rev }, save), [record, value, rev, save]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drafts are other ones when the key is.
  useEffect(() => record.restore(session.drafts()), [record, session, draftKey]);
  useEffect(() => record.flush, [record]);
  const snapshot = useSyncExternalStore(record.subscribe, record.snapshot);
  return {
    ...snapshot,
    change: useCallback((part) => record.change(part), [record]),
    choose: useCallback(
      (part) => {
        record.change(part);
        record.flush();
      },
      [record],
    ),
    flush: record.flush,
    discard: record.discard,
  };
};

/**
 * Ids of records that were begun here and that the server does not have yet. They are remembered on the
 * device, so that a reload finds the half-typed ones again.
 */
export const useBegunRecords = (
  place: string,
  known: readonly string[],
): {
  readonly begun: readonly string[];
  readonly begin: () => void;
  readonly forget: (id: string) => void;
} => {
  const { session } = useConnection();
  const name = `begun.${place}`;
  const [ids, setIds] = useState<readonly string[]>(
    () => session.drafts()?.recall(name)?.text.split(' ').filter(Boolean) ?? [],
  );
  const remember = (next: readonly string[]): void => {
    setIds(next);
    if (next.length === 0) session.drafts()?.drop(name);
    else session.drafts()?.keep(name, { text: next.join(' '), baseRev: 0 });
  };
  const begun = ids.filter((id) => !known.includes(id));
  return {
    begun,
    begin: () => remember([...begun, randomId()]),
    forget: (id) => remember(begun.filter((each) => each !== id)),
  };
};
