const PLAIN = 'text/plain';

/**
 * Puts a text on the clipboard. A text that has to be fetched first is promised: Safari lets a page write within the
 * tap alone, so it has to be asked before the text is here. On plain http there is no clipboard for pages, so the old
 * way is tried; false where that does not work either, and the person copies by hand.
 * @throws what the promise of the text throws
 */
export const copyText = async (text: string | Promise<string>): Promise<boolean> => {
  try {
    await write(text);
    return true;
  } catch {
    return copyBySelection(await text);
  }
};

const write = async (text: string | Promise<string>): Promise<void> => {
  // A browser without promises for its clipboard lets a page write for a while after the tap.
  if (typeof text === 'string' || typeof ClipboardItem === 'undefined')
    return navigator.clipboard.writeText(await text);
  const coming = text.then((here) => new Blob([here], { type: PLAIN }));
  // A browser that refuses does not look at what was promised.
  coming.catch(() => undefined);
  return navigator.clipboard.write([new ClipboardItem({ [PLAIN]: coming })]);
};

const copyBySelection = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  // Inside an open dialog, where there is one: outside of it nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
};
