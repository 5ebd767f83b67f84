import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { TakeAway } from '../../../client/features/referat/TakeAway.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import { MeetingId } from '../../../shared/ids.ts';
import { ReferatAnswer } from '../../../shared/referat.ts';

const draft = ReferatAnswer.parse({
  referat: { language: 'nn', title: 'Referat', sections: [] },
  print: 'print',
  versions: [],
  changed: false,
  notesGo: null,
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A clipboard as Safari has it: it takes what it is asked to take while the tap lasts, also a text that is promised. */
const safari = () => {
  let tapped = false;
  let holds = '';
  class Item {
    readonly texts: Readonly<Record<string, Promise<Blob>>>;
    constructor(texts: Readonly<Record<string, Promise<Blob>>>) {
      this.texts = texts;
    }
  }
  const mustBeTapped = (): void => {
    if (!tapped) throw new DOMException('Not within a tap.', 'NotAllowedError');
  };
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', {
    ...window.navigator,
    languages: ['nn'],
    clipboard: {
      writeText: async (text: string) => {
        mustBeTapped();
        holds = text;
      },
      write: async (items: readonly Item[]) => {
        mustBeTapped();
        for (const { texts } of items) holds = (await (await texts['text/plain'])?.text()) ?? '';
      },
    },
  });
  return {
    tap: (button: HTMLElement): void => {
      tapped = true;
      fireEvent.click(button);
      tapped = false;
    },
    holds: () => holds,
  };
};

const show = async (): Promise<HTMLElement> => {
  render(
    <I18nextProvider i18n={await startWords('nn')}>
      <TakeAway meeting={MeetingId.parse('m')} answer={draft} onTaken={() => undefined} />
    </I18nextProvider>,
  );
  return screen.findByRole('button', { name: 'Kopier tekst' });
};

test('[UI118] the referat is copied where a page may write to the clipboard within the tap alone', async () => {
  const clipboard = safari();
  vi.stubGlobal('fetch', async () => new Response('Vi prøver lesekurs.'));
  clipboard.tap(await show());
  await screen.findByText('Teksten er kopiert.');
  expect(clipboard.holds()).toBe('Vi prøver lesekurs.');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('[UI118] the referat is copied where the clipboard knows no promises', async () => {
  const written: string[] = [];
  vi.stubGlobal('ClipboardItem', undefined);
  vi.stubGlobal('navigator', {
    ...window.navigator,
    languages: ['nn'],
    clipboard: { writeText: async (text: string) => void written.push(text) },
  });
  vi.stubGlobal('fetch', async () => new Response('Vi prøver lesekurs.'));
  fireEvent.click(await show());
  await screen.findByText('Teksten er kopiert.');
  expect(written).toEqual(['Vi prøver lesekurs.']);
});

test('[UI118] where it cannot be copied it stands there to be copied by hand, and what did not come is said', async () => {
  safari();
  vi.stubGlobal('fetch', async () => new Response('Vi prøver lesekurs.'));
  const button = await show();
  fireEvent.click(button);
  const byHand = await screen.findByRole<HTMLTextAreaElement>('textbox');
  expect(byHand.value).toBe('Vi prøver lesekurs.');
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  fireEvent.click(button);
  await screen.findByText('Referatet kom ikkje fram.');
  expect(screen.queryByRole('textbox')).toBeNull();
});
