import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rejection } from '../../shared/rejections.ts';
import { MAX_TEXT, type Rev } from '../../shared/text.ts';
import type { Ack } from '../../shared/wire.ts';
import { useConnection } from '../connection/MeetingConnection.tsx';
import { mergeText } from './mergeText.ts';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'rejected';

export interface Shared {
  readonly text: string;
  readonly rev: Rev;
}

interface Options {
  /** Names the text among the drafts on this device. */
  readonly draftOf: string;
  /** As the server has it. */
  readonly server: Shared;
  readonly save: (text: string, baseRev: Rev) => Promise<Ack>;
}

interface Local {
  /** As it stands in the field. */
  text: string;
  /** The server's version that `text` was typed on top of. */
  base: Shared;
  saving: boolean;
}

export interface Autosave {
  readonly text: string;
  readonly state: SaveState;
  readonly rejection: Rejection | null;
  readonly type: (text: string) => void;
  /** Saves without waiting, such as when the field is left. */
  readonly flush: () => void;
}

/** Long enough not to save every letter, short enough that others can follow. */
const WAIT_MS = 600;

/**
 * A text that is saved while it is typed, and that others may type in too [SY5]. Every save names the version
 * it began from, and the server merges. What is not saved yet lies encrypted on the device, and is there again
 * after a reload.
 */
export const useAutosave = ({ draftOf, server, save }: Options): Autosave => {
  const { session } = useConnection();
  const drafts = session.drafts();
  const local = useRef<Local>({ text: server.text, base: server, saving: false });
  const latest = useRef({ server, save });
  latest.current = { server, save };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(server.text);
  const [state, setState] = useState<SaveState>('saved');
  const [rejection, setRejection] = useState<Rejection | null>(null);

  const show = useCallback((now: string) => {
    local.current.text = now;
    setText(now);
  }, []);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const mine = local.current;
    if (mine.saving || mine.text === mine.base.text) return;
    const sent = mine.text;
    mine.saving = true;
    setState('saving');
    void latest.current.save(sent, mine.base.rev).then((ack) => {
      mine.saving = false;
      if (!ack.ok) {
        setRejection(ack.rejection);
        return setState('rejected');
      }
      setRejection(null);
      // The view comes before the answer, so this already holds what was sent.
      mine.base = latest.current.server;
      show(mergeText(mine.text, sent, mine.base.text));
      if (mine.text === mine.base.text) {
        session.drafts()?.drop(draftOf);
        return setState('saved');
      }
      setState('unsaved');
      timer.current = setTimeout(flush, WAIT_MS);
    });
  }, [draftOf, session, show]);

  const type = useCallback(
    (now: string) => {
      const kept = now.slice(0, MAX_TEXT);
      show(kept);
      session.drafts()?.keep(draftOf, { text: kept, baseRev: local.current.base.rev });
      if (!local.current.saving) setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, WAIT_MS);
    },
    [draftOf, flush, session, show],
  );

  // What others wrote is taken in as long as nothing is waiting here; else the next save merges it.
  useEffect(() => {
    const mine = local.current;
    if (mine.saving || mine.text !== mine.base.text) return;
    mine.base = { text: server.text, rev: server.rev };
    show(server.text);
  }, [server.text, server.rev, show]);

  // A draft from before a reload goes on from where it was.
  useEffect(() => {
    const draft = drafts?.recall(draftOf);
    const mine = local.current;
    if (draft === undefined || mine.text !== mine.base.text) return;
    if (draft.text === mine.base.text) return drafts?.drop(draftOf);
    mine.base = { ...mine.base, rev: Math.min(draft.baseRev, mine.base.rev) };
    show(draft.text);
    setState('unsaved');
    timer.current = setTimeout(flush, WAIT_MS);
  }, [drafts, draftOf, flush, show]);

  useEffect(() => () => flush(), [flush]);

  return { text, state, rejection, type, flush };
};
