import { useLayoutEffect, useRef } from 'react';
import { movedCaret } from './typing.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * [SY16] Keeps the caret beside the same letters when the text is replaced from outside: the browser would put
 * it at the end, and the next words would land there.
 */
export const useCaretKept = <T extends Field>(text: string) => {
  const field = useRef<T>(null);
  const before = useRef({ text, caret: 0 });
  useLayoutEffect(() => {
    const element = field.current;
    const { text: was, caret } = before.current;
    before.current.text = text;
    if (element === null || was === text || document.activeElement !== element) return;
    const at = movedCaret(was, text, caret);
    before.current.caret = at;
    element.setSelectionRange(at, at);
  }, [text]);
  return {
    field,
    /** What is typed here needs no moving: the browser has done it. */
    noteCaret: (element: T) => {
      before.current = { text: element.value, caret: element.selectionStart ?? 0 };
    },
  };
};
