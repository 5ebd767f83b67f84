import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import * as z from 'zod/mini';
// Before all else: it takes the token of a link out of the address.
import './connection/useToken.ts';
import { noticeMissingCode } from './connection/missingCode.ts';
import { Routes } from './Routes.tsx';
import { Problem } from './ui/Problem.tsx';
import './ui/theme/theme.css';
import './ui/base.css';
import { startWords } from './words/startWords.ts';

// The page's policy forbids code made of text; without this, zod would try, and the browser complain.
z.config({ jitless: true });
noticeMissingCode();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// [JO11] A page that a browser had put aside comes back as the server would show it now.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

const i18n = await startWords();
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <Problem>
        <Routes />
      </Problem>
    </I18nextProvider>
  </StrictMode>,
);
