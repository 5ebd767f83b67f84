import { useState } from 'react';

const REMEMBERED = 'bti.hideClock';

/** Whether this person wants to see time pass. Remembered on the device, where the device allows it. */
export const useClockChoice = (): readonly [boolean, (shown: boolean) => void] => {
  const [shown, setShown] = useState(() => recall() !== 'yes');
  const choose = (next: boolean): void => {
    setShown(next);
    remember(next ? 'no' : 'yes');
  };
  return [shown, choose];
};

const recall = (): string | null => {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
};
const remember = (hidden: string): void => {
  try {
    localStorage.setItem(REMEMBERED, hidden);
  } catch {
    // Not remembered.
  }
};
