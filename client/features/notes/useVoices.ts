import { type NoteKey, noteKey } from '../../../shared/notes.ts';
import { hasRole } from '../../../shared/people.ts';
import { useSection } from '../../connection/hooks.ts';

interface Voice {
  readonly key: NoteKey;
  readonly name: string;
  /** As this seat sees it; empty where there is nothing, or nothing for this seat yet. */
  readonly text: string;
  /** The child takes part, and speaks for itself. */
  readonly here: boolean;
}

/** What each child wants said, as it was collected beforehand. */
export const useVoices = (): readonly Voice[] => {
  const section = useSection('people');
  const notes = useSection('notes') ?? [];
  if (section === undefined) return [];
  const { people, arrivals, takesPart } = section;
  return people
    .filter((person) => hasRole(person, 'child'))
    .map((person) => {
      const key = noteKey('voice', person.id);
      const away = ['absent', 'later', 'out'].includes(arrivals[person.id] ?? 'here');
      return {
        key,
        name: person.name,
        text: notes.find((note) => note.key === key)?.text ?? '',
        here: person.attends && !away && (takesPart[person.id]?.includes('description') ?? true),
      };
    });
};
