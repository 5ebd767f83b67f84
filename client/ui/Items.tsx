import type { ReactNode } from 'react';
import type { HttpErrorCode } from '../../shared/http.ts';
import { FormError } from './FormError.tsx';
import classes from './Items.module.css';

/** What there is to know or to decide, one below the other. */
export const Items = ({ children }: { children: ReactNode }): ReactNode => (
  <ul className={classes.list}>{children}</ul>
);

interface Props {
  /** What it is about. */
  readonly children: ReactNode;
  /** Since when, and the like. */
  readonly when: ReactNode;
  /** What stands below that. */
  readonly more?: ReactNode;
  /** The buttons, where there is something to decide. */
  readonly actions?: ReactNode;
  /** Why that was refused. */
  readonly error?: HttpErrorCode | undefined;
}

export const Item = ({ children, when, more, actions, error }: Props): ReactNode => (
  <li className={classes.item}>
    {children}
    <span className={classes.when}>{when}</span>
    {more}
    {actions !== undefined && (
      <>
        <div className={classes.actions}>{actions}</div>
        <FormError error={error} />
      </>
    )}
  </li>
);
