import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Digits from an app, or a recovery code with letters too. */
  readonly kind: 'app' | 'recovery';
  readonly error?: string | false | undefined;
  readonly onChange: (value: string) => void;
}

/** [AU12] A code: can be pasted, blanks and all, and filled in by the device that has it. */
export const CodeField = ({ label, value, kind, error, onChange }: Props): ReactNode => (
  <Textfield
    label={label}
    inputMode={kind === 'app' ? 'numeric' : 'text'}
    autoComplete={kind === 'app' ? 'one-time-code' : 'off'}
    maxLength={20}
    spellCheck={false}
    autoCapitalize="none"
    translate="no"
    value={value}
    error={error}
    onChange={(event) => onChange(event.target.value)}
  />
);
