import { type ReactNode, useCallback } from 'react';
import type { NoteKey } from '../../shared/notes.ts';
import type { Rev } from '../../shared/text.ts';
import { useMine, useSection, useSend } from '../connection/hooks.ts';
import type { Readers } from './ReadBy.tsx';
import { SharedField } from './SharedField.tsx';

interface Props {
  readonly noteKey: NoteKey;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Everybody in the room, unless told otherwise by what the text is. */
  readonly readers?: Readers;
  readonly rows?: number;
  readonly large?: boolean;
}

/** A shared note of the meeting, to write where this seat may, and to read where it may not. */
export const SharedText = ({ noteKey, readers = 'room', ...rest }: Props): ReactNode => {
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
      readers={readers}
      draftOf={noteKey}
      server={{ text: note?.text ?? '', rev: note?.rev ?? 0 }}
      overlap={note?.overlap ?? false}
      writable={writable}
      save={save}
    />
  );
};
