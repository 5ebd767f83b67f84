import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { whenFree } from '../../../client/ui/whenFree.ts';

let pressed = 0;
const shown = (busy: boolean): HTMLElement => {
  pressed = 0;
  render(
    <button type="button" {...whenFree(busy, () => (pressed += 1))}>
      Legg til
    </button>,
  );
  const button = screen.getByRole('button');
  button.focus();
  return button;
};

test('[UI115] a button that was pressed by keyboard keeps the focus, also while its press is under way', () => {
  const button = shown(true);
  fireEvent.click(button, { detail: 0 });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('[UI115] nothing comes of a press while the last one is under way', () => {
  fireEvent.click(shown(true), { detail: 0 });
  expect(pressed).toBe(0);
});

test('[UI115] a button that was pressed by a pointer lets go of the keyboard', () => {
  const button = shown(false);
  fireEvent.click(button, { detail: 1 });
  expect(pressed).toBe(1);
  expect(document.activeElement).toBe(document.body);
});
