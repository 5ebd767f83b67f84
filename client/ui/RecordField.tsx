import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { MAX_LINE, MAX_TEXT } from '../../shared/text.ts';
import type { SharedRecord } from '../connection/useSharedRecord.ts';
import { ReadBy } from './ReadBy.tsx';
import classes from './RecordField.module.css';
import { Refused } from './Refused.tsx';
import { SaveWord } from './SharedField.tsx';
import { useCaretKept } from './useCaretKept.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** Saves at once, when the field is left. */
  readonly onLeave: () => void;
  /** Several lines, or one. */
  readonly lines?: number;
  readonly autoFocus?: boolean;
}

/** One field of a record that saves itself. Nothing that is typed here is remembered by the browser. */
export const RecordField = (props: Props): ReactNode =>
  (props.lines ?? 1) > 1 ? <Several {...props} /> : <Single {...props} />;

const asCase = { autoComplete: 'off', spellCheck: false, translate: 'no' as const };

const Several = ({ label, hint, value, onType, onLeave, lines = 2, autoFocus }: Props): ReactNode => {
  const { field, noteCaret } = useCaretKept<HTMLTextAreaElement>(value);
  return (
    <Textfield
      {...asCase}
      ref={field}
      className={classes.field}
      label={label}
      description={hint}
      value={value}
      autoFocus={autoFocus ?? false}
      multiline
      rows={lines}
      maxLength={MAX_TEXT}
      onSelect={(event) => noteCaret(event.currentTarget)}
      onChange={(event) => {
        noteCaret(event.currentTarget);
        onType(event.currentTarget.value.slice(0, MAX_TEXT));
      }}
      onBlur={onLeave}
    />
  );
};

const Single = ({ label, hint, value, onType, onLeave, autoFocus }: Props): ReactNode => {
  const { field, noteCaret } = useCaretKept<HTMLInputElement>(value);
  return (
    <Textfield
      {...asCase}
      ref={field}
      className={classes.field}
      label={label}
      description={hint}
      value={value}
      autoFocus={autoFocus ?? false}
      maxLength={MAX_LINE}
      onSelect={(event) => noteCaret(event.currentTarget)}
      onChange={(event) => {
        noteCaret(event.currentTarget);
        onType(event.currentTarget.value.slice(0, MAX_LINE));
      }}
      onBlur={onLeave}
    />
  );
};

/** Who reads the record, whether it is safe, and why not. */
export const RecordFoot = ({
  record,
}: {
  record: Pick<SharedRecord<object>, 'state' | 'rejection'>;
}): ReactNode => (
  <div className={classes.foot}>
    <ReadBy readers="room" />
    <SaveWord state={record.rejection ? 'rejected' : record.state} />
    <Refused rejection={record.rejection} />
  </div>
);
