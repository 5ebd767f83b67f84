import type { Rejection } from '../../shared/rejections.ts';
import type { Rev } from '../../shared/text.ts';
import type { Ack } from '../../shared/wire.ts';
import type { Drafts } from './drafts.ts';
import { draftOf, fieldsOf, fitting, mergeFields, sameFields } from './fields.ts';

/**
 * `incomplete`: not sent, since something is missing in it. `offline` is not here: a command waits for the
 * connection, so it is simply still being saved.
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'incomplete' | 'rejected';

export interface Saved<T> {
  readonly value: T;
  /** 0 for what the server does not have yet; null for a form, of which the last one sent counts. */
  readonly rev: Rev | null;
  /**
   * Two may write in the same place of it: then it is sent only when the hands rest, so that what is merged are
   * sentences, and not the halves of words.
   */
  readonly together?: boolean;
}

/** Sends it with the version it began from; null when it does not say enough to be sent. */
export type Save<T> = (value: T, baseRev: Rev) => Promise<Ack> | null;

export interface AutosaveSnapshot<T> {
  /** As it stands on the screen. */
  readonly value: T;
  readonly state: SaveState;
  /** Somebody wrote in it on this screen. */
  readonly touched: boolean;
  /** Why the server did not take what was sent last. */
  readonly rejection: Rejection | undefined;
}

/** How long the hands rest before what they typed is sent, and how long to wait after a passing failure. */
const REST_MS = 700;
/** Whoever types on and on is followed by the others all the same. */
const FOLLOW_MS = 3_000;
const RETRY_MS = 3_000;

/**
 * A few fields that save themselves: a text, a record or a form. Follows the server until somebody types here;
 * what is typed lies sealed on the device, is sent with the version it began from, and stays on the screen until
 * the server has it. [SY5] [SY15] Nothing typed is put aside for what arrives: the server merges, and what was
 * typed on meanwhile is put onto what came of it.
 */
export class Autosave<T extends object> {
  readonly #place: string;
  readonly #drafts: () => Drafts | undefined;
  #saved: Saved<T>;
  #save: Save<T>;
  #local: T | null = null;
  #base: Rev = 0;
  #sending: T | null = null;
  /** Taken by the server, but not in our view yet: on a bad line the answer can come first. */
  #taken: T | null = null;
  /** What the server rejected, or what was not sent since it is incomplete. */
  #refused: T | null = null;
  #rejection: Rejection | undefined;
  /** The server trims names: while the hands are in the field of a form, a space at the end stays. */
  #handsOn = false;
  #touched = false;
  readonly #chosen = new Set<keyof T>();
  #unsentSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: AutosaveSnapshot<T>;
  readonly #listeners = new Set<() => void>();

  /** @param place names it among the drafts of this device */
  constructor(place: string, saved: Saved<T>, save: Save<T>, drafts: () => Drafts | undefined) {
    this.#place = place;
    this.#saved = saved;
    this.#save = save;
    this.#drafts = drafts;
    this.#snapshot = { value: saved.value, state: 'saved', touched: false, rejection: undefined };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): AutosaveSnapshot<T> => this.#snapshot;

  /** What the server has now. */
  follow(saved: Saved<T>, save: Save<T>): void {
    this.#save = save;
    if (saved.rev === this.#saved.rev && sameFields(saved.value, this.#saved.value)) return;
    this.#saved = saved;
    this.#settle();
    this.#tell();
  }

  /** Takes up what was typed on this device and never reached the server. */
  restore(): void {
    if (this.#local !== null) {
      this.#keep();
      return;
    }
    const draft = this.#drafts()?.recall(this.#place);
    if (draft === undefined) return;
    this.#touched = true;
    this.#base = Math.min(draft.baseRev, this.#saved.rev ?? 0);
    this.#local = { ...this.#saved.value, ...fitting(draft.fields, this.#saved.value) };
    this.#later(0);
    this.#tell();
  }

  /** Saves when the hands rest: for typing. */
  readonly type = (part: Partial<T>): void => {
    this.#handsOn = true;
    const waited = performance.now() - (this.#unsentSince ?? performance.now());
    const wait = this.#saved.together ? REST_MS : Math.min(REST_MS, FOLLOW_MS - waited);
    this.#change(part, Math.max(0, wait));
  };

  /** Saves at once: for choices. */
  readonly choose = (part: Partial<T>): void => {
    for (const field of fieldsOf(part)) this.#chosen.add(field);
    this.#change(part, 0);
    this.#send();
  };

  /** Saves at once what was typed: the field is left, or the screen goes away. */
  readonly leave = (): void => {
    this.#handsOn = false;
    this.#settle();
    this.#send();
    this.#tell();
  };

  /** Forgets what was typed here and is not sent: what it was about is taken away. */
  readonly discard = (): void => {
    clearTimeout(this.#timer);
    this.#done();
    this.#tell();
  };

  #change(part: Partial<T>, wait: number): void {
    if (this.#local === null) this.#base = this.#saved.rev ?? 0;
    this.#local = { ...(this.#local ?? this.#saved.value), ...part };
    this.#touched = true;
    this.#unsentSince ??= performance.now();
    this.#keep();
    this.#later(wait);
    this.#tell();
  }

  readonly #send = (): void => {
    if (this.#local === null || this.#sending !== null) return;
    if (this.#local === this.#taken || this.#local === this.#refused) return;
    clearTimeout(this.#timer);
    this.#unsentSince = null;
    // Typed and taken away again: there is nothing to send.
    if (this.#taken === null && sameFields(this.#local, this.#saved.value)) this.#done();
    else this.#give(this.#local);
    this.#tell();
  };

  #give(sent: T): void {
    const answer = this.#save(sent, this.#base);
    if (answer === null) {
      this.#refused = sent;
      this.#rejection = undefined;
      return;
    }
    this.#sending = sent;
    answer.then(
      (ack) => this.#answered(sent, ack),
      () => this.#answered(sent, { ok: false, rejection: { code: 'notSaved' } }),
    );
  }

  #answered(sent: T, ack: Ack): void {
    this.#sending = null;
    this.#rejection = ack.ok ? undefined : ack.rejection;
    if (ack.ok) {
      this.#taken = sent;
      if (this.#local === sent) this.#drafts()?.drop(this.#place);
      this.#settle();
    } else if (this.#local === sent) this.#stands(sent, ack.rejection);
    if (this.#local !== null && this.#local !== sent) this.#later(REST_MS);
    this.#tell();
  }

  /** A rejection stands until something else is typed, and a passing failure until a while after. */
  #stands(sent: T, { code }: Rejection): void {
    this.#refused = sent;
    if (code !== 'notSaved' && code !== 'tooFast') return;
    this.#later(RETRY_MS, () => {
      this.#refused = null;
      this.#send();
    });
  }

  /** Goes over to what is saved, where that holds what was sent. Typing that went on goes on from there. */
  #settle(): void {
    const sent = this.#taken;
    if (sent === null || this.#local === null || !this.#hasArrived()) return;
    this.#taken = null;
    if (this.#local !== sent && this.#saved.rev !== null) {
      this.#local = mergeFields(this.#local, sent, this.#saved.value, this.#chosen);
      this.#base = this.#saved.rev;
    }
    if (this.#local === sent || sameFields(this.#local, this.#saved.value)) {
      this.#done();
      return;
    }
    this.#keep();
    this.#later(REST_MS);
  }

  #hasArrived(): boolean {
    return this.#saved.rev === null ? !this.#handsOn : this.#saved.rev > this.#base;
  }

  #done(): void {
    this.#local = null;
    this.#taken = null;
    this.#refused = null;
    this.#rejection = undefined;
    this.#unsentSince = null;
    this.#chosen.clear();
    this.#drafts()?.drop(this.#place);
  }

  #keep(): void {
    if (this.#local === null || this.#local === this.#taken) return;
    this.#drafts()?.keep(this.#place, { fields: draftOf(this.#local), baseRev: this.#base });
  }

  #later(ms: number, then: () => void = this.#send): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
  }

  #state(): SaveState {
    if (this.#sending !== null) return 'saving';
    if (this.#local === this.#taken) return 'saved';
    if (this.#local !== this.#refused) return 'unsaved';
    return this.#rejection === undefined ? 'incomplete' : 'rejected';
  }

  #tell(): void {
    this.#snapshot = {
      value: this.#local ?? this.#saved.value,
      state: this.#state(),
      touched: this.#touched,
      rejection: this.#rejection,
    };
    for (const listener of this.#listeners) listener();
  }
}
