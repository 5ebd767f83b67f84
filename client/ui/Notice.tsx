import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Props {
  readonly title: ReactNode;
  /** What to do about it. */
  readonly children: ReactNode;
  /** Said to screen readers at once. */
  readonly alert?: boolean;
}

/** The one thing that a page has to say. */
export const Notice = ({ title, children, alert = false }: Props): ReactNode => (
  <div className={classes.notice} role={alert ? 'alert' : undefined}>
    <Heading level={1} data-size="lg">
      {title}
    </Heading>
    {children}
  </div>
);
