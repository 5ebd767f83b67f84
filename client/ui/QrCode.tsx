import { type ReactNode, useMemo } from 'react';
import { encode } from 'uqr';

interface Props {
  readonly text: string;
  /** What it leads to, for those who do not see it. */
  readonly label: string;
}

const QUIET = 3;

/** A QR code as one path, always dark on white so that every phone reads it. Fills its container. */
export const QrCode = ({ text, label }: Props): ReactNode => {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 0 });
    return { size: code.size, path: pathOf(code.data) };
  }, [text]);
  const side = size + 2 * QUIET;
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#10222a" />
    </svg>
  );
};

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
