import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { HandOver } from '../../../client/ui/HandOver.tsx';
import { startWords } from '../../../client/words/startWords.ts';

const handOver = async (address: string): Promise<void> => {
  render(
    <I18nextProvider i18n={await startWords('nn')}>
      <HandOver address={address} name="Kari" />
    </I18nextProvider>,
  );
};

test('[UI4] a link that opens on this machine alone says so, and has no code to scan', async () => {
  await handOver('http://localhost:3000/invitation#token');
  expect(screen.getByText(/berre på denne maskina/)).toBeTruthy();
  expect(screen.queryByLabelText('QR-kode til Kari')).toBeNull();
});

test('[UI4] a link that others can open has a code, and says whose it is', async () => {
  await handOver('https://bti.example/invitation#token');
  expect(screen.getByText(/Lenkja er berre til Kari/)).toBeTruthy();
  expect(screen.getByLabelText('QR-kode til Kari')).toBeTruthy();
});
