import type { ComponentProps, ReactNode } from 'react';
import classes from './BigButton.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  /** A word at the end of the button, such as the key that does the same. */
  readonly aside?: ReactNode;
  /** `calm` for a second choice; `amber` only for the viddevakt's act. */
  readonly tone?: 'main' | 'calm' | 'amber';
}

/** The next step: one large button, named by what it does, always in the same place (DESIGN, look). */
export const BigButton = ({ children, aside, tone = 'main', type = 'button', ...rest }: Props): ReactNode => (
  <button {...rest} type={type} className={classes.button} data-tone={tone}>
    <span>{children}</span>
    {aside !== undefined && <span className={classes.aside}>{aside}</span>}
  </button>
);
