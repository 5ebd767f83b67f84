import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import { hasRole, isFamily, isOfHome, type Person } from '../../../shared/people.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SharedText } from '../../ui/SharedText.tsx';
import classes from './notes.module.css';

interface Props {
  readonly kind: 'challenge' | 'new' | 'response';
}

/** Guardians first, then the child, then those who work with it. */
const rank = (person: Person): number => {
  if (isOfHome(person)) return 0;
  if (hasRole(person, 'child')) return 1;
  return isFamily(person) ? 2 : 3;
};

/**
 * One note for each person who speaks of the challenge: to write where this seat may, else to read once there
 * is something to read. The server says which are whose; nothing is guessed here.
 */
export const PersonNotes = ({ kind }: Props): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people')?.people ?? [];
  const notes = useSection('notes') ?? [];
  const speaking = useSection('turn')?.current?.people ?? [];
  const mine = useMine();
  const keyed = people.map((person) => ({ person, key: noteKey(kind, person.id) }));
  const shown = keyed
    .filter(
      ({ key }) => mine?.writable.includes(key) || notes.some((note) => note.key === key && note.text !== ''),
    )
    .sort((a, b) => rank(a.person) - rank(b.person));
  if (shown.length === 0) return null;
  const hint = kind === 'response' ? t('notes.responseHint') : undefined;
  return (
    <Panel title={t(`notes.${kind}Title`)} aside={t('notes.seenByAll')}>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {shown.map(({ person, key }) => (
        <div key={key} className={classes.note} data-now={speaking.includes(person.id)}>
          <SharedText
            noteKey={key}
            label={<OfPerson kind={kind} person={person} own={mine?.seat === person.id} />}
            rows={3}
          />
        </div>
      ))}
    </Panel>
  );
};

const OfPerson = ({ kind, person, own }: Props & { person: Person; own: boolean }): ReactNode => {
  const { t } = useTranslation();
  return (
    <span translate="no">{own ? t(`notes.${kind}Own`) : t(`notes.${kind}Of`, { name: person.name })}</span>
  );
};
