import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** `own` is the address of who is typing, which managers of passwords keep beside the password. */
  readonly whose: 'own' | 'other';
  readonly error?: string | false | undefined;
  readonly readOnly?: boolean;
  readonly onChange?: (value: string) => void;
}

/** An address to sign in with. */
export const EmailField = ({
  label,
  description,
  value,
  whose,
  error,
  readOnly = false,
  onChange,
}: Props): ReactNode => (
  <Textfield
    label={label}
    description={description}
    type="email"
    inputMode="email"
    autoComplete={whose === 'own' ? 'username' : 'off'}
    maxLength={254}
    spellCheck={false}
    autoCapitalize="none"
    translate="no"
    value={value}
    error={error}
    readOnly={readOnly}
    onChange={(event) => onChange?.(event.target.value)}
  />
);
