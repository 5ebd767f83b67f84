import { useCallback, useEffect, useState } from 'react';
import type { HttpErrorCode } from '../../shared/http.ts';
import type { TrailPage } from '../../shared/trail.ts';
import type { TrailSource } from './trail.ts';

export interface Trail {
  /** What has come so far; undefined until something has. */
  readonly page: TrailPage | undefined;
  readonly error: HttpErrorCode | null;
  /** Asks for what is older; null where there is nothing. */
  readonly older: (() => void) | null;
}

/** Reads who has opened what, page after page. */
export const useTrail = (source: TrailSource): Trail => {
  const [page, setPage] = useState<TrailPage>();
  const [error, setError] = useState<HttpErrorCode | null>(null);
  useEffect(() => {
    let wanted = true;
    setPage(undefined);
    void source.page(null).then((came) => {
      if (!wanted) return;
      setError(came.ok ? null : came.error);
      if (came.ok) setPage(came.value);
    });
    return () => {
      wanted = false;
    };
  }, [source]);
  const older = useCallback(() => {
    if (page === undefined) return;
    void source.page(page.next).then((came) => {
      setError(came.ok ? null : came.error);
      if (came.ok) setPage((before) => (before === page ? joined(before, came.value) : before));
    });
  }, [source, page]);
  return { page, error, older: page === undefined || page.next === null ? null : older };
};

const joined = (before: TrailPage, { entries, meetings, next }: TrailPage): TrailPage => ({
  ...before,
  entries: [...before.entries, ...entries],
  meetings: [...before.meetings, ...meetings],
  next,
});
