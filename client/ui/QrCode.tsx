import type { ReactNode } from 'react';
import { encode } from 'uqr';
import classes from './QrCode.module.css';

interface Props {
  readonly text: string;
  readonly label: string;
}

/** Quiet modules around the code; scanners want four. */
const BORDER = 4;

/** An address to be scanned with a phone. Always dark on white, also on dark screens. */
export const QrCode = ({ text, label }: Props): ReactNode => {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className={classes.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
};
