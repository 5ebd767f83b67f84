import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { MAX_NAME } from '../../shared/text.ts';

interface Props {
  readonly label: string;
  readonly description?: string | undefined;
  /** [CO23] Who will read it; null where nothing is kept of it. */
  readonly readers: string | null;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric';
  readonly maxLength?: number;
  readonly value: string;
  readonly error?: string | false | undefined;
  readonly onChange: (value: string) => void;
}

/** A name, a number, a line: nothing that the browser should correct, translate or remember. */
export const PlainField = ({
  autoComplete = 'off',
  inputMode = 'text',
  maxLength = MAX_NAME,
  description,
  readers,
  onChange,
  ...props
}: Props): ReactNode => (
  <Textfield
    {...props}
    description={[description, readers].filter(Boolean).join(' ') || undefined}
    maxLength={maxLength}
    inputMode={inputMode}
    autoComplete={autoComplete}
    spellCheck={false}
    translate="no"
    onChange={(event) => onChange(event.target.value)}
  />
);
