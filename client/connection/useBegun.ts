import { useState } from 'react';
import { useConnection } from './MeetingConnection.tsx';
import { randomId } from './randomId.ts';

export interface Begun {
  readonly begun: readonly string[];
  readonly begin: () => void;
  readonly forget: (id: string) => void;
}

/**
 * Ids of what was begun here and the server does not have yet. They are remembered on the device, so that a
 * reload finds the half-typed ones again. `known`: those that the server has.
 */
export const useBegun = (place: string, known: readonly string[]): Begun => {
  const { session } = useConnection();
  const name = `begun.${place}`;
  const [ids, setIds] = useState<readonly string[]>(() => {
    const kept = session.drafts()?.recall(name)?.fields.ids;
    return typeof kept === 'string' ? kept.split(' ').filter(Boolean) : [];
  });
  const remember = (next: readonly string[]): void => {
    setIds(next);
    if (next.length === 0) session.drafts()?.drop(name);
    else session.drafts()?.keep(name, { fields: { ids: next.join(' ') }, baseRev: 0 });
  };
  const begun = ids.filter((id) => !known.includes(id));
  return {
    begun,
    begin: () => remember([...begun, randomId()]),
    forget: (id) => remember(begun.filter((each) => each !== id)),
  };
};
