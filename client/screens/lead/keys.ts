/** What a key asks for on the leader's screen. */
export type KeyIntent = 'next' | 'undo';

const INTENTS: Readonly<Record<string, KeyIntent>> = {
  ' ': 'next',
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'undo',
  PageUp: 'undo',
};

const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const PRESSES =
  'button, a[href], summary, label, [role="button"], [role="tab"], [role="menuitem"], [role="option"]';
const OVERLAYS = 'dialog[open], [role="dialog"], [popover]:popover-open';

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** A browser that does not know `:popover-open` has no open popovers. */
const overlayOpen = (page: Document): boolean => {
  try {
    return page.querySelector(OVERLAYS) !== null;
  } catch {
    return page.querySelector('dialog[open], [role="dialog"]') !== null;
  }
};

/**
 * [UI48] A key (or the presenter remote, which sends PageDown and PageUp) moves the meeting, but never
 * while somebody writes, while a dialog is open, when held down, or when it belongs to a focused button.
 */
export const keyIntent = (event: KeyboardEvent, page: Document): KeyIntent | null => {
  const intent = INTENTS[event.key];
  if (intent === undefined || event.defaultPrevented || event.repeat || event.isComposing) return null;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  if (within(event.target, WRITES) || overlayOpen(page)) return null;
  if (event.key === ' ' && within(event.target, PRESSES)) return null;
  return intent;
};
