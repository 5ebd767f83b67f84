import type { ReactNode } from 'react';
import classes from './Folded.module.css';

/** What is seldom needed, behind its title. */
export const Folded = ({ title, children }: { title: string; children: ReactNode }): ReactNode => (
  <details>
    <summary className={classes.summary}>{title}</summary>
    <div className={classes.folded}>{children}</div>
  </details>
);
