import type { Rejection } from '../../shared/rejections.ts';
import type { Rev } from '../../shared/text.ts';
import type { Ack } from '../../shared/wire.ts';
import { withTyped } from '../ui/typing.ts';
import type { Drafts } from './drafts.ts';

/** `offline` is not here: a command waits for the connection, so it is simply still being saved. */
export type SaveState = 'saved' | 'unsaved' | 'saving';

export interface RecordSnapshot<T> {
  readonly value: T;
  readonly state: SaveState;
  readonly rejection: Rejection | undefined;
}

export interface SavedRecord<T> {
  readonly value: T;
  /** 0 for a record that the server does not have yet. */
  readonly rev: Rev;
}

export type SaveRecord<T> = (value: T, baseRev: Rev) => Promise<Ack>;

/** How long the hands rest before what they typed is sent, and how long to wait after a passing failure. */
const REST_MS = 900;
/** Whoever types on and on is followed by the others all the same. */
const FOLLOW_MS = 3_000;
const RETRY_MS = 3_000;

/**
 * One record of several fields that more than one may write in: follows the server until somebody types
 * here, then keeps what is typed until the server has it. [SY15] What is typed is never put aside for what
 * arrives: it is sent with the version it began from, and the server merges.
 */
export class RecordDraft<T extends object> {
  readonly #place: string;
  #saved: SavedRecord<T>;
  #save: SaveRecord<T>;
  #drafts: Drafts | undefined;
  #local: T | null = null;
  #base: Rev = 0;
  #sending: T | null = null;
  /** Saved by the server, but not in our view yet: on a bad line the answer can come first. */
  #acked: T | null = null;
  #rejection: Rejection | undefined;
  #unsentSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: RecordSnapshot<T>;
  readonly #listeners = new Set<() => void>();

  constructor(place: string, saved: SavedRecord<T>, save: SaveRecord<T>) {
    this.#place = place;
    this.#saved = saved;
    this.#save = save;
    this.#snapshot = { value: saved.value, state: 'saved', rejection: undefined };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): RecordSnapshot<T> => this.#snapshot;

  /** What the server has now. */
  follow(saved: SavedRecord<T>, save: SaveRecord<T>): void {
    this.#save = save;
    if (saved.rev === this.#saved.rev && sameFields(saved.value, this.#saved.value)) return;
    this.#saved = saved;
    if (this.#acked !== null && saved.rev > this.#base) this.#settle(this.#acked);
    this.#tell();
  }

  /** Takes up what was typed on this device and never reached the server. */
  restore(drafts: Drafts | undefined): void {
    if (drafts === undefined || this.#drafts === drafts) return;
    this.#drafts = drafts;
    if (this.#local !== null) {
      this.#keep();
      return;
    }
    const found: Record<string, string> = {};
    let base: Rev | undefined;
    for (const field of textFieldsOf(this.#saved.value)) {
      const draft = drafts.recall(`${this.#place}.${field}`);
      if (draft === undefined) continue;
      found[field] = draft.text;
      base = draft.baseRev;
    }
    if (base === undefined) return;
    this.#local = { ...this.#saved.value, ...found };
    this.#base = base;
    this.#later(0);
    this.#tell();
  }

  change(part: Partial<T>): void {
    if (this.#local === null) this.#base = this.#saved.rev;
    this.#local = { ...(this.#local ?? this.#saved.value), ...part };
    this.#rejection = undefined;
    this.#keep();
    this.#unsentSince ??= performance.now();
    const waited = performance.now() - this.#unsentSince;
    this.#later(Math.max(0, Math.min(REST_MS, FOLLOW_MS - waited)));
    this.#tell();
  }

  /** Sends at once what is not sent yet. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    if (this.#local === null || this.#local === this.#acked || this.#sending !== null) return;
    const sent = this.#local;
    this.#unsentSince = null;
    this.#sending = sent;
    this.#tell();
    this.#save(sent, this.#base).then(
      (ack) => this.#answered(sent, ack),
      () => this.#answered(sent, { ok: false, rejection: { code: 'notSaved' } }),
    );
  };

  /** Forgets what was typed here and is not sent: the record is taken away. */
  readonly discard = (): void => {
    clearTimeout(this.#timer);
    this.#done();
    this.#tell();
  };

  #answered(sent: T, ack: Ack): void {
    this.#sending = null;
    if (!ack.ok) this.#refused(ack.rejection);
    else if (this.#saved.rev > this.#base) this.#settle(sent);
    else this.#acked = sent;
    this.#tell();
  }

  /** What is saved holds what was sent. Where typing went on meanwhile, it goes on from there. */
  #settle(sent: T): void {
    this.#acked = null;
    if (this.#local === null || this.#local === sent) {
      this.#done();
      return;
    }
    this.#local = mergeRecord(this.#local, sent, this.#saved.value);
    this.#base = this.#saved.rev;
    this.#keep();
    this.#later(REST_MS);
  }

  #refused(rejection: Rejection): void {
    this.#rejection = rejection;
    if (rejection.code === 'notSaved' || rejection.code === 'tooFast') this.#later(RETRY_MS);
  }

  #done(): void {
    this.#local = null;
    this.#acked = null;
    this.#rejection = undefined;
    for (const field of textFieldsOf(this.#saved.value)) this.#drafts?.drop(`${this.#place}.${field}`);
  }

  #keep(): void {
    if (this.#local === null) return;
    for (const [field, text] of Object.entries(this.#local)) {
      if (typeof text === 'string' && isText(field)) {
        this.#drafts?.keep(`${this.#place}.${field}`, { text, baseRev: this.#base });
      }
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, ms);
  }

  #tell(): void {
    this.#snapshot = {
      value: this.#local ?? this.#saved.value,
      state: this.#sending !== null ? 'saving' : this.#local !== this.#acked ? 'unsaved' : 'saved',
      rejection: this.#rejection,
    };
    for (const listener of this.#listeners) listener();
  }
}

const isText = (field: string): boolean => field !== 'id' && field !== 'proposal' && field !== 'evaluateOn';
const textFieldsOf = (record: object): string[] =>
  Object.entries(record)
    .filter(([field, value]) => typeof value === 'string' && isText(field))
    .map(([field]) => field);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sameFields = <T extends object>(a: T, b: T): boolean =>
  fieldsOf(a).every((field) => same(a[field], b[field]));
const fieldsOf = <T extends object>(record: T): (keyof T)[] => Object.keys(record) as (keyof T)[];

/** Puts what was typed on after sending onto what the server made of it: texts are merged, choices kept. */
const mergeRecord = <T extends object>(typed: T, sent: T, saved: T): T => {
  const merged = { ...saved };
  for (const field of fieldsOf(typed)) {
    if (same(typed[field], sent[field])) continue;
    const [mine, before, theirs] = [typed[field], sent[field], saved[field]];
    const texts = typeof mine === 'string' && typeof before === 'string' && typeof theirs === 'string';
    // Both sides of the assignment are the same field of the same type.
    merged[field] = texts && isText(String(field)) ? (withTyped(mine, before, theirs) as T[keyof T]) : mine;
  }
  return merged;
};
