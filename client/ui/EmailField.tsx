import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** [CO23] Who will read it; null where nothing is kept of it. */
  readonly readers: string | null;
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
  readers,
  value,
  whose,
  error,
  readOnly = false,
  onChange,
}: Props): ReactNode => (
  <Textfield
    label={label}
    description={readers ?? undefined}
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
