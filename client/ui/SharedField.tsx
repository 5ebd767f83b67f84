import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT, type Rev } from '../../shared/text.ts';
import type { Ack } from '../../shared/wire.ts';
import type { SaveState } from '../connection/Autosave.ts';
import { useConnectionState } from '../connection/hooks.ts';
import { useAutosave } from '../connection/useAutosave.ts';
import { useRejectionText } from './failureTexts.ts';
import { ReadBy, type Readers } from './ReadBy.tsx';
import classes from './SharedField.module.css';
import { useCaretKept } from './useCaretKept.ts';

interface Props {
  /** Names the text among the drafts on this device. */
  readonly draftOf: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Who reads it, said by the field. */
  readonly readers: Readers;
  /** As the server has it. */
  readonly server: { readonly text: string; readonly rev: Rev };
  readonly overlap: boolean;
  /** Whether this seat may write it now; else it is shown to read. */
  readonly writable: boolean;
  readonly save: (text: string, baseRev: Rev) => Promise<Ack>;
  readonly rows?: number;
  readonly large?: boolean;
}

/** From here on the field says how much is left. */
const WARN_FROM = 4_800;

/** A text that saves itself while it is typed, and that others may type in too. */
export const SharedField = (props: Props): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const { server, save } = props;
  const { value, state, rejection, type, leave } = useAutosave(
    props.draftOf,
    { value: { text: server.text }, rev: server.rev, together: true },
    (typed, baseRev) => save(typed.text, baseRev),
  );
  const { text } = value;
  const { field, noteCaret } = useCaretKept<HTMLTextAreaElement>(text);
  const rejectionText = useRejectionText();
  const writable = props.writable || state !== 'saved';

  if (!writable) return <ReadOnlyText {...props} text={props.server.text} />;
  return (
    <Field className={classes.field} data-large={props.large}>
      <Label htmlFor={id}>{props.label}</Label>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {props.hint}
        </p>
      )}
      <Textarea
        id={id}
        ref={field}
        rows={props.rows ?? 3}
        value={text}
        maxLength={MAX_TEXT}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        aria-describedby={`${id}-hint ${id}-readers ${id}-state`}
        onChange={(event) => {
          noteCaret(event.target);
          type({ text: event.target.value.slice(0, MAX_TEXT) });
        }}
        onSelect={(event) => noteCaret(event.currentTarget)}
        onBlur={leave}
      />
      <div className={classes.foot}>
        <ReadBy id={`${id}-readers`} readers={props.readers} />
        <span id={`${id}-state`} className={classes.states}>
          {/* An empty field that nobody wrote in has nothing to say. */}
          {(text !== '' || state !== 'saved') && <SaveWord state={state} />}
          {text.length >= WARN_FROM && (
            <span className={classes.warn}>
              {text.length >= MAX_TEXT
                ? t('ui.saved.full')
                : t('ui.saved.left', { count: MAX_TEXT - text.length })}
            </span>
          )}
        </span>
      </div>
      {props.overlap && <p className={classes.overlap}>{t('ui.saved.overlap')}</p>}
      {rejection !== undefined && <ValidationMessage>{rejectionText(rejection)}</ValidationMessage>}
    </Field>
  );
};

/** Whether what was typed is safe. Said politely to screen readers, and only when it changes. */
export const SaveWord = ({ state }: { state: SaveState }): ReactNode => {
  const { t } = useTranslation();
  const offline = useConnectionState() === 'reconnecting';
  if (state === 'rejected' || state === 'incomplete') return <span aria-live="polite" />;
  const word =
    state === 'saved'
      ? t('ui.saved.saved')
      : state === 'saving'
        ? t('ui.saved.saving')
        : t('ui.saved.unsaved');
  return (
    <span className={classes.state} data-state={state} aria-live="polite">
      {state !== 'saved' && offline ? t('ui.saved.offline') : word}
    </span>
  );
};

const ReadOnlyText = ({ label, text, overlap, large }: Props & { text: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.field} data-large={large}>
      <div className={classes.label}>{label}</div>
      <p className={text === '' ? classes.empty : classes.text} translate="no">
        {text === '' ? t('ui.empty') : text}
      </p>
      {overlap && <p className={classes.overlap}>{t('ui.saved.overlap')}</p>}
    </div>
  );
};
