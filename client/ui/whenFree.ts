import type { MouseEvent } from 'react';

interface Press {
  readonly 'aria-disabled': boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/**
 * [UI115] What a button does when it is pressed, and nothing while its last press is under way. Held back this way, and not by
 * `disabled`, it keeps the focus: whoever uses the keyboard or a screen reader stays where they are. A pointer takes no
 * focus with it, so that the space bar still moves the meeting ([UI48]) after a tool was clicked.
 */
export const whenFree = (busy: boolean, onPress: () => unknown): Press => ({
  'aria-disabled': busy,
  onClick: ({ detail, currentTarget }) => {
    const byPointer = detail > 0;
    if (byPointer) currentTarget.blur();
    if (!busy) onPress();
  },
});
