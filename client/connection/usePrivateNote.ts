import { useEffect, useState } from 'react';
import { useMine } from './hooks.ts';
import { useConnection } from './MeetingConnection.tsx';

const PLACE = 'private';

/** A note for this person alone. It lives encrypted on the device, and never goes over the wire. */
export const usePrivateNote = (): readonly [string, (text: string) => void] => {
  const { session } = useConnection();
  const draftKey = useMine()?.draftKey;
  const [text, setText] = useState('');
  useEffect(() => {
    if (draftKey === undefined) return;
    const kept = session.drafts()?.recall(PLACE)?.fields.text;
    if (typeof kept === 'string') setText((typed) => (typed === '' ? kept : typed));
  }, [session, draftKey]);
  const write = (next: string): void => {
    setText(next);
    if (next === '') session.drafts()?.drop(PLACE);
    else session.drafts()?.keep(PLACE, { fields: { text: next }, baseRev: 0 });
  };
  return [text, write];
};
