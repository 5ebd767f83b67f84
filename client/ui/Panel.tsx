import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface Props {
  readonly title: ReactNode;
  /** A few words beside the title. */
  readonly aside?: ReactNode;
  /** `now` for the one that is in use at this moment; `plain` stands on the paper without a frame. */
  readonly tone?: 'calm' | 'now' | 'plain';
  /** `h2`, or `h3` inside another panel. */
  readonly level?: 2 | 3;
  /** A small title above something large, or a title in its own right. */
  readonly size?: 'small' | 'large';
  readonly children?: ReactNode;
}

/** A sheet on the table: a title and what belongs to it. */
export const Panel = ({
  title,
  aside,
  tone = 'calm',
  level = 2,
  size = 'small',
  children,
}: Props): ReactNode => {
  const id = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.panel} data-tone={tone} aria-labelledby={id}>
      <div className={classes.head}>
        <Title id={id} className={classes.title} data-size-of={size}>
          {title}
        </Title>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
};
