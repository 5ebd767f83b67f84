import { Button } from '@digdir/designsystemet-react';
import type { FormEvent, ReactNode } from 'react';
import type { HttpErrorCode } from '../../shared/http.ts';
import { FormError } from './FormError.tsx';
import classes from './PlainForm.module.css';

interface Props {
  readonly onSubmit: (event: FormEvent) => void;
  readonly busy: boolean;
  /** Why it was not taken. */
  readonly error: HttpErrorCode | undefined;
  /** What the button says. */
  readonly go: string;
  /** Beside something that matters more on the page. */
  readonly variant?: 'primary' | 'secondary';
  /** The fields. */
  readonly children?: ReactNode;
  /** Below the button. */
  readonly after?: ReactNode;
}

/** A few fields, what was wrong, and one button. */
export const PlainForm = ({
  onSubmit,
  busy,
  error,
  go,
  variant = 'primary',
  children,
  after,
}: Props): ReactNode => (
  <form className={classes.form} onSubmit={onSubmit} noValidate>
    {children}
    <FormError error={error} />
    <div>
      <Button type="submit" variant={variant} aria-disabled={busy}>
        {go}
      </Button>
    </div>
    {after}
  </form>
);
