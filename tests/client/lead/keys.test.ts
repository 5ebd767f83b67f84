import { afterEach, describe, expect, test } from 'vitest';
import { keyIntent } from '../../../client/screens/lead/keys.ts';

/** Presses a key on an element of the page, and says what it asked for. */
const press = (key: string, on: string, part: KeyboardEventInit = {}) => {
  document.body.innerHTML = on;
  const target = document.body.querySelector('[data-here]') ?? document.body;
  let intent: ReturnType<typeof keyIntent> = null;
  const listen = (event: KeyboardEvent) => {
    intent = keyIntent(event, document);
  };
  window.addEventListener('keydown', listen);
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...part }));
  window.removeEventListener('keydown', listen);
  return intent;
};

describe('the keys of the leader', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  test('[UI48] space, arrows and the presenter remote move the meeting', () => {
    expect([' ', 'ArrowRight', 'PageDown'].map((key) => press(key, '<p>'))).toEqual(['next', 'next', 'next']);
    expect(['ArrowLeft', 'PageUp'].map((key) => press(key, '<p>'))).toEqual(['undo', 'undo']);
    expect(['Enter', 'a', 'ArrowDown', 'Escape'].map((key) => press(key, '<p>'))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('[UI48] nothing moves while somebody writes or chooses', () => {
    const fields = [
      '<textarea data-here>',
      '<input data-here>',
      '<select data-here>',
      '<div contenteditable="true"><b data-here>x</b></div>',
    ];
    for (const field of fields) {
      for (const key of [' ', 'ArrowRight', 'PageDown', 'ArrowLeft']) expect(press(key, field)).toBeNull();
    }
  });

  test('[UI48] nothing moves while a dialog is open', () => {
    expect(press('PageDown', '<dialog open><p data-here>?</p></dialog>')).toBeNull();
    expect(press('PageDown', '<dialog open></dialog><p data-here>')).toBeNull();
    expect(press('PageDown', '<dialog></dialog><p data-here>')).toBe('next');
  });

  test('[UI48] space belongs to a focused button; the remote does not', () => {
    const button = '<button data-here>x</button>';
    expect(press(' ', button)).toBeNull();
    expect(press('PageDown', button)).toBe('next');
  });

  test('[UI48] a held key and the browser’s own shortcuts move nothing', () => {
    expect(press(' ', '<p>', { repeat: true })).toBeNull();
    expect(press('ArrowLeft', '<p>', { altKey: true })).toBeNull();
    expect(press(' ', '<p>', { shiftKey: true })).toBeNull();
    expect(press('ArrowRight', '<p>', { metaKey: true })).toBeNull();
  });
});
