import { afterEach, expect, test, vi } from 'vitest';
import { requestIn } from '../../../client/connection/http.ts';
import { Done } from '../../../shared/http.ts';
import { MeetingId } from '../../../shared/ids.ts';

afterEach(() => vi.unstubAllGlobals());

/** A server whose seat must be opened, for whoever may; answers with what was asked. */
const server = ({ may, error = 'notYours' }: { may: boolean; error?: string }) => {
  const asked: string[] = [];
  let open = false;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (path.endsWith('/open')) {
      open = may;
      return may ? Response.json({ seat: 'p', as: 'leader' }) : refusal('notYours');
    }
    return open ? Response.json({}) : refusal(error);
  });
  return asked;
};
const refusal = (error: string) => Response.json({ error }, { status: 403 });
const ask = () => requestIn(Done, MeetingId.parse('m'), 'kept');

test('[AU10] a page of a meeting opens the seat that it is asked from, where that is missing', async () => {
  const asked = server({ may: true });
  expect(await ask()).toEqual({ ok: true, value: {} });
  expect(asked).toEqual(['/api/meetings/m/kept', '/api/meetings/m/open', '/api/meetings/m/kept']);
});

test('[AU10] who may not open it is told so, and nothing else makes it ask', async () => {
  const refused = server({ may: false });
  expect(await ask()).toEqual({ ok: false, error: 'notYours' });
  expect(refused).toHaveLength(2);
  const later = server({ may: true, error: 'notYet' });
  expect(await ask()).toEqual({ ok: false, error: 'notYet' });
  expect(later).toEqual(['/api/meetings/m/kept']);
});
