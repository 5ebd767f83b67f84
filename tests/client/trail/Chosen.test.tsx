import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { Chosen } from '../../../client/features/trail/Chosen.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import { TrailFilter, TrailPage } from '../../../shared/trail.ts';

afterEach(cleanup);

test('[TR5] a meeting that nobody has opened is still said to be what is shown', async () => {
  const page = TrailPage.parse({
    reader: 'leader',
    unitKind: 'school',
    entries: [],
    meetings: [],
    next: null,
  });
  render(
    <I18nextProvider i18n={await startWords('nn')}>
      <Chosen chosen={TrailFilter.parse({ meeting: 'm' })} page={page} onAll={() => undefined} />
    </I18nextProvider>,
  );
  expect(screen.getByText('Berre dette møtet')).toBeTruthy();
});
