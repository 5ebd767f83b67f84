import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './arrival.module.css';
import { followersOf, heirsOf, mustHandOver } from './goingOut.ts';

/** The child goes out for a while: who follows, and who takes over what that one takes care of, in one step. */
export const GoingOut = ({ child }: { child: Person }): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('child.out');
  const [asking, setAsking] = useState(false);
  if (!offered) return null;
  if (asking) return <Asking child={child} onClose={() => setAsking(false)} />;
  return (
    <div>
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('arrival.child.outOf', { name: child.name })}
        onClick={() => setAsking(true)}
      >
        {t('arrival.child.out')}
      </Button>
    </div>
  );
};

const Asking = ({ child, onClose }: { child: Person; onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people');
  const { act, rejection, busy } = useAct();
  const [follower, setFollower] = useState<Person | null>(null);
  if (people === undefined) return null;
  const goOut = async (companion: PersonId | null, handTo: PersonId | null): Promise<void> => {
    if (await act('child.out', { person: child.id, companion, handTo })) onClose();
  };
  const choose = (person: Person): void => {
    if (mustHandOver(people, person.id)) setFollower(person);
    else void goOut(person.id, null);
  };
  return (
    <div className={classes.notice} data-tone="calm">
      <p>
        <strong>{t('arrival.child.title', { name: child.name })}</strong>
      </p>
      <p>{t('arrival.child.lead')}</p>
      {follower === null ? (
        <Choices
          label={t('arrival.child.who')}
          people={followersOf(people, child.id)}
          disabled={busy}
          onChoose={choose}
          onNobody={() => void goOut(null, null)}
        />
      ) : (
        <Choices
          label={t('arrival.child.duties', { name: follower.name })}
          people={heirsOf(people, follower.id)}
          disabled={busy}
          onChoose={(heir) => void goOut(follower.id, heir.id)}
        />
      )}
      <Refused rejection={rejection} />
      <div>
        <Button variant="tertiary" data-size="sm" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
};

interface ChoicesProps {
  readonly label: string;
  readonly people: readonly Person[];
  readonly disabled: boolean;
  readonly onChoose: (person: Person) => void;
  readonly onNobody?: () => void;
}

const Choices = ({ label, people, disabled, onChoose, onNobody }: ChoicesProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {onNobody !== undefined && (
        <Button variant="secondary" data-size="sm" disabled={disabled} onClick={onNobody}>
          {t('arrival.child.nobody')}
        </Button>
      )}
      {people.map((person) => (
        <Button
          key={person.id}
          variant="secondary"
          data-size="sm"
          disabled={disabled}
          onClick={() => onChoose(person)}
        >
          <span translate="no">{person.name}</span>
        </Button>
      ))}
    </fieldset>
  );
};
