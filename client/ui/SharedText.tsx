import { type ReactNode, useCallback } from 'react';
import type { NoteKey } from '../../shared/notes.ts';
import type { Rev } from '../../shared/text.ts';
import { useMine, useSection, useSend } from '../connection/hooks.ts';
import { SharedField } from './SharedField.tsx';

interface Props {
  readonly noteKey: NoteKey;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly large?: boolean;
}

/** A shared note of the meeting, to write where this seat may, and to read where it may not. */
export const SharedText = ({ noteKey, ...rest }: Props): ReactNode => {
  const send = useSend();
  const note = useSection('notes')?.find((each) => each.key === noteKey);
  const writable = useMine()?.writable.includes(noteKey) ?? false;
  const save = useCallback(
    (text: string, baseRev: Rev) => send('note.write', { key: noteKey, text, baseRev }),
    [send, noteKey],
  );
  return (
    <SharedField
      key={noteKey}
      {...rest}
      draftOf={noteKey}
      server={{ text: note?.text ?? '', rev: note?.rev ?? 0 }}
      overlap={note?.overlap ?? false}
      writable={writable}
      save={save}
    />
  );
};
