import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { MAX_LINE, MAX_TEXT } from '../../shared/text.ts';
import type { Autosaved } from '../connection/useAutosave.ts';
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

/** What both kinds of field have in common; at most `max` characters go in. */
const useTextProps = <T extends HTMLTextAreaElement | HTMLInputElement>(props: Props, max: number) => {
  const { field, noteCaret } = useCaretKept<T>(props.value);
  return {
    ref: field,
    className: classes.field,
    label: props.label,
    description: props.hint,
    value: props.value,
    autoFocus: props.autoFocus ?? false,
    autoComplete: 'off',
    spellCheck: false,
    translate: 'no' as const,
    maxLength: max,
    onSelect: (event: { currentTarget: T }) => noteCaret(event.currentTarget),
    onChange: (event: { currentTarget: T }) => {
      noteCaret(event.currentTarget);
      props.onType(event.currentTarget.value.slice(0, max));
    },
    onBlur: props.onLeave,
  };
};

const Several = (props: Props): ReactNode => (
  <Textfield {...useTextProps<HTMLTextAreaElement>(props, MAX_TEXT)} multiline rows={props.lines ?? 2} />
);

const Single = (props: Props): ReactNode => (
  <Textfield {...useTextProps<HTMLInputElement>(props, MAX_LINE)} />
);

/** Who reads the record, whether it is safe, and why not. */
export const RecordFoot = ({
  record,
}: {
  record: Pick<Autosaved<object>, 'state' | 'rejection'>;
}): ReactNode => (
  <div className={classes.foot}>
    <ReadBy readers="room" />
    <SaveWord state={record.state} />
    <Refused rejection={record.rejection} />
  </div>
);
