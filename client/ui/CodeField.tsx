import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Where to find it, or what it is like. */
  readonly description?: string;
  /** Digits from an app; a recovery code with letters too; or the code of a door, in capitals. */
  readonly kind: 'app' | 'recovery' | 'door';
  readonly error?: string | false | undefined;
  readonly onChange: (value: string) => void;
}

/** [AU12] A code: can be pasted, blanks and all, and filled in by the device that has it. */
export const CodeField = ({ label, description, value, kind, error, onChange }: Props): ReactNode => (
  <Textfield
    label={label}
    description={description}
    required={kind === 'door'}
    data-kind={kind}
    inputMode={kind === 'app' ? 'numeric' : 'text'}
    autoComplete={kind === 'app' ? 'one-time-code' : 'off'}
    maxLength={40}
    spellCheck={false}
    autoCapitalize={kind === 'door' ? 'characters' : 'none'}
    translate="no"
    value={value}
    error={error}
    onChange={(event) => onChange(event.target.value)}
  />
);
