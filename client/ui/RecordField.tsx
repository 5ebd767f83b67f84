import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { MAX_LINE, MAX_TEXT } from '../../shared/text.ts';
import type { SharedRecord } from '../connection/useSharedRecord.ts';
import classes from './RecordField.module.css';
import { Refused } from './Refused.tsx';
import { SaveWord } from './SharedField.tsx';

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
export const RecordField = ({
  label,
  hint,
  value,
  onType,
  onLeave,
  lines = 1,
  autoFocus,
}: Props): ReactNode => {
  const common = {
    className: classes.field,
    label,
    description: hint,
    value,
    autoComplete: 'off',
    spellCheck: false,
    translate: 'no' as const,
    autoFocus: autoFocus ?? false,
    onBlur: onLeave,
  };
  return lines > 1 ? (
    <Textfield
      {...common}
      multiline
      rows={lines}
      maxLength={MAX_TEXT}
      onChange={(event) => onType(event.target.value.slice(0, MAX_TEXT))}
    />
  ) : (
    <Textfield
      {...common}
      maxLength={MAX_LINE}
      onChange={(event) => onType(event.target.value.slice(0, MAX_LINE))}
    />
  );
};

/** Whether the record is safe, and why not. */
export const RecordFoot = ({
  record,
}: {
  record: Pick<SharedRecord<object>, 'state' | 'rejection'>;
}): ReactNode => (
  <div className={classes.foot}>
    <SaveWord state={record.rejection ? 'rejected' : record.state} />
    <Refused rejection={record.rejection} />
  </div>
);
