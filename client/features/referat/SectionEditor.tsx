import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import type { Referat } from '../../../shared/referat.ts';
import type { Rev } from '../../../shared/text.ts';
import { useMine, useSection, useSend } from '../../connection/hooks.ts';
import { SharedField } from '../../ui/SharedField.tsx';

interface Props {
  readonly section: Referat['sections'][number];
  readonly onDone: () => void;
}

/** Own words for a section, beginning from its text as it stands. Saved while it is typed, shared with others. */
export const SectionEditor = ({ section, onDone }: Props): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const key = noteKey('referat', section.id);
  const note = useSection('notes')?.find((each) => each.key === key);
  const writable = useMine()?.writable.includes(key) ?? false;
  // The assembled text is only where the editing begins: as soon as somebody has saved, the note counts.
  const [start] = useState({ text: section.text, rev: section.rev });
  const server = note && note.rev > start.rev ? { text: note.text, rev: note.rev } : start;
  const save = useCallback(
    (text: string, baseRev: Rev) => send('note.write', { key, text, baseRev }),
    [send, key],
  );
  return (
    <>
      <SharedField
        draftOf={key}
        label={section.heading}
        hint={t('referat.editHint')}
        rows={Math.min(24, Math.max(6, section.text.split('\n').length + 2))}
        server={server}
        overlap={note?.overlap ?? false}
        writable={writable}
        save={save}
        readers="minutes"
      />
      <div>
        <Button
          data-size="sm"
          aria-label={t('referat.doneSection', { section: section.heading })}
          onClick={onDone}
        >
          {t('referat.done')}
        </Button>
      </div>
    </>
  );
};
