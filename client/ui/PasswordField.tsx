import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_PASSWORD, MIN_PASSWORD } from '../../shared/accounts.ts';
import classes from './PasswordField.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** `new` says what it must be; a manager of passwords offers to make one. */
  readonly kind: 'new' | 'current';
  readonly error?: string | false | undefined;
  readonly onChange: (value: string) => void;
}

/** [AU12] A password: can be pasted, filled in by a manager of passwords, and looked at (WCAG 3.3.8). */
export const PasswordField = ({ label, value, kind, error, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <div className={classes.password}>
      <Textfield
        label={label}
        description={kind === 'new' ? t('signIn.passwordRule', { count: MIN_PASSWORD }) : undefined}
        type={shown ? 'text' : 'password'}
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
        maxLength={MAX_PASSWORD}
        spellCheck={false}
        autoCapitalize="none"
        translate="no"
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      <Checkbox
        data-size="sm"
        label={t('signIn.showPassword')}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </div>
  );
};
