import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import page from './page.module.css';
import classes from './prepare.module.css';
import type { PrepareSection } from './readiness.ts';

interface Props {
  readonly id: PrepareSection | 'start';
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}

/** One part of the page, which the list at the side leads to. */
export const PageSection = ({ id, title, intro, children }: Props): ReactNode => {
  const heading = useId();
  return (
    <section id={id} className={page.section} aria-labelledby={heading} tabIndex={-1}>
      <Heading id={heading} level={2} data-size="sm">
        {title}
      </Heading>
      {intro !== undefined && <Paragraph className={classes.hint}>{intro}</Paragraph>}
      {children}
    </section>
  );
};
