import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { LinkList } from '../../../client/features/prepare/LinkList.tsx';
import { PersonId } from '../../../shared/ids.ts';
import { SeatLinks } from '../../../shared/links.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { blankSections, LEADER, MEETING } from '../support/views.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const AWAY = PersonId.parse('far');
const { people: blank } = blankSections();
if (!blank) throw new Error('a leader sees who is on the list');
const people = {
  ...blank,
  people: [
    ...blank.people,
    { id: AWAY, name: 'Jonas', roles: ['guardian' as const], service: null, attends: false },
  ],
};

test('[CO24] [RT7] whether a link was opened is asked anew when its leader looks at the page again, since presence tells nothing of who does not come', async () => {
  let opened = false;
  vi.stubGlobal('fetch', async (path: string) =>
    path === `/api/meetings/${MEETING}/links`
      ? Response.json(SeatLinks.parse([{ seat: AWAY, path: '/join#abc', opened, revoked: false }]))
      : Response.json({ error: 'notFound' }, { status: 404 }),
  );
  await atMeeting(<LinkList meeting={MEETING} seat={LEADER} />, { sections: { people } });
  expect(await screen.findByText('Ikkje opna enno')).toBeTruthy();
  opened = true;
  await act(async () => document.dispatchEvent(new Event('visibilitychange')));
  expect(await screen.findByText('Opna')).toBeTruthy();
});
