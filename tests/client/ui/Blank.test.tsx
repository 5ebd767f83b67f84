import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppFrame } from '../../../client/ui/AppFrame.tsx';
import { atMeeting } from '../support/atMeeting.tsx';

afterEach(cleanup);

const show = () =>
  atMeeting(
    <AppFrame title="x">
      <input aria-label="skriv" />
    </AppFrame>,
  );
const sheet = () => screen.queryByRole('dialog', { name: 'Nøytral skjerm' });

test('[UI106] B and the full stop make the screen blank, and bring it back', async () => {
  await show();
  for (const key of ['b', '.']) {
    await act(async () => void fireEvent.keyDown(document.body, { key }));
    expect(sheet()).toBeTruthy();
    await act(async () => void fireEvent.keyDown(document.body, { key }));
    expect(sheet()).toBeNull();
  }
});

test('[UI106] a tap brings it back', async () => {
  await show();
  await act(async () => void fireEvent.keyDown(document.body, { key: 'B' }));
  fireEvent.click(screen.getByRole('button', { name: 'Trykk for å vise skjermen att' }));
  expect(sheet()).toBeNull();
});

test('[UI106] who types a sentence keeps the screen, and the browser its own keys', async () => {
  await show();
  fireEvent.keyDown(screen.getByLabelText('skriv'), { key: '.' });
  fireEvent.keyDown(screen.getByLabelText('skriv'), { key: 'b' });
  fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: 'b', repeat: true });
  expect(sheet()).toBeNull();
});
