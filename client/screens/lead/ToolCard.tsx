import type { ReactNode } from 'react';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './Tools.module.css';

interface Props {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly tone?: 'calm' | 'amber';
  readonly busy?: boolean;
  readonly onClick: () => void;
}

/** One tool: what it does, and a word about what comes of it. */
export const ToolCard = ({ title, hint, tone = 'calm', busy = false, onClick }: Props): ReactNode => (
  <button type="button" className={classes.card} data-tone={tone} {...whenFree(busy, onClick)}>
    <span className={classes.title}>{title}</span>
    {hint !== undefined && <span className={classes.hint}>{hint}</span>}
  </button>
);

interface LinkProps {
  readonly title: string;
  readonly hint: string;
  readonly href: string;
}

/** The same for another screen, in a window of its own. */
export const ToolLink = ({ title, hint, href }: LinkProps): ReactNode => (
  <a className={classes.card} href={href} target="_blank" rel="noreferrer">
    <span className={classes.title}>{title}</span>
    <span className={classes.hint}>{hint}</span>
  </a>
);
