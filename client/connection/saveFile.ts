import { HttpError, type HttpErrorCode } from '../../shared/http.ts';
import type { Answer } from './http.ts';

const TAKEN_OVER_MS = 60_000;

/** The name that the server gave the file; it never names a child. */
const nameIn = (disposition: string | null): string =>
  /filename="?([\w.-]+)"?/.exec(disposition ?? '')?.[1] ?? 'bti';

const errorIn = async (response: Response): Promise<HttpErrorCode> => {
  const failure = HttpError.safeParse(await response.json());
  return failure.success ? failure.data.error : 'unavailable';
};

/** Asks for a file by POST, since giving it out is recorded, and hands it to the browser to keep. Never throws. */
export const saveFile = async (path: string, body?: unknown): Promise<Answer<string>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) return { ok: false, error: await errorIn(response) };
    const name = nameIn(response.headers.get('content-disposition'));
    offer(await response.blob(), name);
    return { ok: true, value: name };
  } catch {
    return { ok: false, error: 'unavailable' };
  }
};

/** Hands a file to the browser to keep. */
export const offer = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // [UI116] Safari asks the person first and fetches it then; nothing tells when. It ends with the page in any case.
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_OVER_MS);
};
