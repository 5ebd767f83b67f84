import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { Rejection } from '../../../shared/rejections.ts';
import type { Ack } from '../../../shared/wire.ts';
import { useMine } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';

/** Fields of text, choices and ticks, as they stand on the screen. */
export type FormFields = Readonly<Record<string, string | boolean>>;

/** `untouched`: nothing was typed here yet. `incomplete`: not sent, since something is missing in it. */
export type FormState = 'untouched' | 'saved' | 'saving' | 'incomplete' | 'unsaved' | 'rejected';

interface Options<F extends FormFields> {
  /** Names the form among the drafts on this device. */
  readonly place: string;
  /** As the server has it. */
  readonly saved: F;
  /** Sends what the fields say; null when they do not say enough yet. */
  readonly save: (fields: F) => Promise<Ack> | null;
}

export interface SavedForm<F> {
  readonly fields: F;
  readonly state: FormState;
  readonly rejection: Rejection | undefined;
  /** Saves when the hands rest. */
  readonly type: (part: Partial<F>) => void;
  /** Saves at once: for choices. */
  readonly choose: (part: Partial<F>) => void;
  /** Saves at once what was typed; give it to `onBlur`. */
  readonly flush: () => void;
}

const REST_MS = 700;
const Kept = z.record(z.string(), z.union([z.string(), z.boolean()]));

/**
 * A form without a save button [UI2]. Follows the server until somebody types here; what is typed stays on the
 * screen, and as a draft on the device, until the server has taken it, whatever it answers meanwhile.
 */
export const useSavedForm = <F extends FormFields>({ place, saved, save }: Options<F>): SavedForm<F> => {
  const { session } = useConnection();
  const hasKey = useMine()?.draftKey !== undefined;
  const [local, setLocal] = useState<F | null>(null);
  const [state, setState] = useState<FormState>('untouched');
  const [rejection, setRejection] = useState<Rejection>();
  const now = useRef({ local, saved, save, sending: false, typing: false, clean: true });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  now.current.saved = saved;
  now.current.save = save;

  const show = useCallback((fields: F | null) => {
    now.current.local = fields;
    setLocal(fields);
  }, []);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    const { local: typed, sending } = now.current;
    if (typed === null || sending || now.current.clean) return;
    const answer = now.current.save(typed);
    if (answer === null) return setState('incomplete');
    now.current.sending = true;
    setState('saving');
    void answer.then((ack) => {
      now.current.sending = false;
      setRejection(ack.ok ? undefined : ack.rejection);
      if (now.current.local !== typed) return send();
      if (!ack.ok) return setState('rejected');
      now.current.clean = true;
      session.drafts()?.drop(place);
      setState('saved');
      // The server trims names: while the hands are in the field, a space at the end stays.
      if (!now.current.typing) show(null);
    });
  }, [place, session, show]);

  const flush = useCallback(() => {
    now.current.typing = false;
    if (now.current.clean) show(null);
    else send();
  }, [send, show]);

  const change = useCallback(
    (part: Partial<F>, wait: number) => {
      const fields = { ...(now.current.local ?? now.current.saved), ...part };
      now.current.clean = false;
      show(fields);
      session.drafts()?.keep(place, { text: JSON.stringify(fields), baseRev: 0 });
      setState('unsaved');
      clearTimeout(timer.current);
      timer.current = setTimeout(send, wait);
    },
    [send, place, session, show],
  );

  useEffect(() => {
    const draft = hasKey ? session.drafts()?.recall(place) : undefined;
    if (draft === undefined || now.current.local !== null) return;
    now.current.clean = false;
    show({ ...now.current.saved, ...parsedDraft(draft.text, now.current.saved) });
    send();
  }, [hasKey, send, place, session, show]);

  useEffect(() => flush, [flush]);

  return {
    fields: local ?? saved,
    state,
    rejection,
    type: useCallback(
      (part) => {
        now.current.typing = true;
        change(part, REST_MS);
      },
      [change],
    ),
    choose: useCallback((part) => change(part, 0), [change]),
    flush,
  };
};

/** Only fields that the form has now, of the kind that they have now; hence the cast. */
const parsedDraft = <F extends FormFields>(text: string, shape: F): Partial<F> => {
  const kept = Kept.safeParse(JSON.parse(text));
  if (!kept.success) return {};
  const fits = Object.entries(kept.data).filter(([name, value]) => typeof value === typeof shape[name]);
  return Object.fromEntries(fits) as Partial<F>;
};
