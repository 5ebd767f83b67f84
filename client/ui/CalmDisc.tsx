import type { ReactNode } from 'react';
import classes from './CalmDisc.module.css';

interface Props {
  /** What is left, from 1 to 0. Time run over shows as an empty disc and nothing more. */
  readonly share: number;
  readonly label: string;
}

/**
 * Time while the family speaks: a disc that empties, with no figures, no colour of warning and no counting
 * up (DESIGN, Time). Fills its container.
 */
export const CalmDisc = ({ share, label }: Props): ReactNode => {
  const left = Math.min(1, Math.max(0, share));
  return (
    <svg className={classes.disc} viewBox="-100 -100 200 200" role="img" aria-label={label}>
      <circle r={99} className={classes.track} />
      {/* A stroke as wide as the radius fills the disc, so that the share is one dash. */}
      <circle
        r={49.5}
        className={classes.left}
        pathLength={1}
        strokeDasharray={`${left} 2`}
        transform="rotate(-90)"
      />
    </svg>
  );
};
