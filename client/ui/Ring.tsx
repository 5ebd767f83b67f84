import type { ReactNode } from 'react';
import classes from './Ring.module.css';

interface Props {
  /** What is left, from 1 to 0. */
  readonly share: number;
  /** What stands in the middle, such as the time left. */
  readonly children?: ReactNode;
  /** Run over: amber, and the ring is empty. */
  readonly over?: boolean;
  /** Said to those who do not see the ring. Leave out where the middle says it all. */
  readonly label?: string;
}

const RADIUS = 86;
const LINE_RADIUS = 98;

/** What is left of a phase, as a ring that empties clockwise. Fills its container. */
export const Ring = ({ share, children, over = false, label }: Props): ReactNode => {
  const left = Math.min(1, Math.max(0, share));
  return (
    <div className={classes.ring} data-over={over}>
      <svg viewBox="-100 -100 200 200" role={label ? 'img' : 'presentation'} aria-label={label}>
        <circle r={RADIUS} className={classes.track} />
        <Arc radius={RADIUS} share={left} className={classes.left} />
        <Arc radius={LINE_RADIUS} share={left} className={classes.line} />
      </svg>
      {children !== undefined && <div className={classes.middle}>{children}</div>}
    </div>
  );
};

const Arc = (props: { radius: number; share: number; className: string | undefined }): ReactNode => (
  <circle
    r={props.radius}
    className={props.className}
    pathLength={1}
    strokeDasharray={`${props.share} 2`}
    transform="rotate(-90)"
  />
);
