import type { ReactNode } from 'react';
import { useWallKeys } from './projector/useWallKeys.ts';
import { Wall } from './projector/Wall.tsx';

/** The screen that all in the room look up at. */
export const Projector = (): ReactNode => <Wall blank={useWallKeys()} />;
