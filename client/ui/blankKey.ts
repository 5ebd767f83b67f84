const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * [UI106] Presenters know B and the full stop for a blank screen. Never while somebody types, and the browser
 * keeps its own keys.
 */
export const isBlankKey = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return false;
  if (event.target instanceof Element && event.target.closest(WRITES) !== null) return false;
  return event.key.toLowerCase() === 'b' || event.key === '.';
};
