import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { SignIn } from '../../../client/features/signIn/SignIn.tsx';
import { startWords } from '../../../client/words/startWords.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = async (answer: { status: number; body: object }) => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_path: string, init: { body: string }) => {
    sent.push(JSON.parse(init.body));
    return Response.json(answer.body, { status: answer.status });
  });
  const onIn = vi.fn();
  render(
    <I18nextProvider i18n={await startWords('nn')}>
      <SignIn besides={<p>Ein annan veg inn</p>} onIn={onIn} />
    </I18nextProvider>,
  );
  const go = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Logg inn' })));
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  return { sent, onIn, go, fill };
};

test('[AU12] a manager of passwords knows the fields, anything can be pasted, and the password looked at', async () => {
  await show({ status: 200, body: { next: 'in' } });
  expect(screen.getByLabelText('E-post').getAttribute('autocomplete')).toBe('username');
  const password = screen.getByLabelText('Passord');
  expect(password.getAttribute('autocomplete')).toBe('current-password');
  expect(password.getAttribute('type')).toBe('password');
  expect(fireEvent.paste(password)).toBe(true);
  fireEvent.click(screen.getByLabelText('Vis passordet'));
  expect(screen.getByLabelText('Passord').getAttribute('type')).toBe('text');
});

test('[AU8] what is not filled in is said beside its field, and what was wrong in one sentence', async () => {
  const { sent, onIn, go, fill } = await show({ status: 401, body: { error: 'wrongLogin' } });
  await go();
  expect(screen.getByText('Skriv e-postadressa di.')).toBeTruthy();
  expect(screen.getByText('Skriv passordet.')).toBeTruthy();
  expect(sent).toEqual([]);
  fill('E-post', ' Ragnhild@Kommune.example');
  fill('Passord', 'noko heilt anna');
  await go();
  expect(sent).toEqual([{ email: 'ragnhild@kommune.example', password: 'noko heilt anna' }]);
  expect(screen.getByText('E-post eller passord er feil.')).toBeTruthy();
  expect(onIn).not.toHaveBeenCalled();
});

test('[AU4] who is signed in goes on', async () => {
  const { onIn, go, fill } = await show({ status: 200, body: { next: 'in' } });
  fill('E-post', 'ragnhild@kommune.example');
  fill('Passord', 'sju raude epletre');
  await go();
  expect(onIn).toHaveBeenCalledTimes(1);
});

test('[AU14] the code is what comes next: it has the focus, nothing else is offered, and one can start over', async () => {
  const { sent, go, fill } = await show({ status: 200, body: { next: 'code' } });
  expect(screen.getByText('Ein annan veg inn')).toBeTruthy();
  fill('E-post', 'ragnhild@kommune.example');
  fill('Passord', 'sju raude epletre');
  await go();
  expect(document.activeElement).toBe(screen.getByLabelText('Koden som appen viser'));
  expect(screen.queryByText('Ein annan veg inn')).toBeNull();
  fill('Koden som appen viser', '123');
  await go();
  expect(screen.getByText('Skriv heile koden.')).toBeTruthy();
  expect(sent).toHaveLength(1);
  // As an app shows it, and as it is pasted.
  fill('Koden som appen viser', ' 123 456 ');
  await go();
  expect(sent.at(-1)).toEqual({ kind: 'app', code: '123456' });
  fireEvent.click(screen.getByRole('button', { name: 'Byrj på nytt' }));
  expect((screen.getByLabelText('Passord') as HTMLInputElement).value).toBe('');
  expect((screen.getByLabelText('E-post') as HTMLInputElement).value).toBe('ragnhild@kommune.example');
});
