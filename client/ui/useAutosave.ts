import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rejection } from '../../shared/rejections.ts';
import { MAX_TEXT, type Rev } from '../../shared/text.ts';
import type { Ack } from '../../shared/wire.ts';
import { useConnection } from '../connection/MeetingConnection.tsx';
import { withTyped } from './typing.ts';

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
  /** Taken by the server, but not seen in the view yet. */
  sent: string | null;
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
/** How long to wait for a view that should have been here before the answer. */
const LATE_MS = 1_500;

/**
 * A text that is saved while it is typed, and that others may type in too [SY5]. Every save names the version
 * it began from, and the server merges. What is not saved yet lies encrypted on the device, and is there again
 * after a reload.
 */
export const useAutosave = ({ draftOf, server, save }: Options): Autosave => {
  const { session } = useConnection();
  const drafts = session.drafts();
  const local = useRef<Local>({ text: server.text, sent: null, base: server, saving: false });
  const latest = useRef({ server, save });
  latest.current = { server, save };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useRef<() => void>(() => undefined);
  const [text, setText] = useState(server.text);
  const [state, setState] = useState<SaveState>('saved');
  const [rejection, setRejection] = useState<Rejection | null>(null);

  const show = useCallback((now: string) => {
    local.current.text = now;
    setText(now);
  }, []);

  /** The server has what was sent; what was typed after that goes on from what it made of it. */
  const settle = useCallback(
    (sent: string, now: Shared) => {
      const mine = local.current;
      mine.saving = false;
      mine.sent = null;
      mine.base = now;
      setRejection(null);
      show(withTyped(mine.text, sent, now.text));
      if (mine.text === now.text) {
        session.drafts()?.drop(draftOf);
        return setState('saved');
      }
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => again.current(), WAIT_MS);
    },
    [draftOf, session, show],
  );

  const taken = useCallback(
    (sent: string) => {
      const mine = local.current;
      mine.sent = sent;
      const { server: now } = latest.current;
      // The view comes before the answer, as a rule; where it does not, what was sent is what there is.
      if (now.rev > mine.base.rev || now.text === sent) settle(sent, now);
      else setTimeout(() => mine.sent === sent && settle(sent, { text: sent, rev: mine.base.rev }), LATE_MS);
    },
    [settle],
  );

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const mine = local.current;
    if (mine.saving || mine.text === mine.base.text) return;
    const sent = mine.text;
    mine.saving = true;
    setState('saving');
    void latest.current.save(sent, mine.base.rev).then((ack) => {
      if (ack.ok) return taken(sent);
      mine.saving = false;
      setRejection(ack.rejection);
      setState('rejected');
    });
  }, [taken]);

  again.current = flush;

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
    const now = { text: server.text, rev: server.rev };
    if (mine.sent !== null && now.rev > mine.base.rev) return settle(mine.sent, now);
    if (mine.saving || mine.text !== mine.base.text) return;
    mine.base = now;
    show(now.text);
  }, [server.text, server.rev, settle, show]);

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
