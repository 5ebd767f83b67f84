import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { consentNeededBy } from '../../../shared/consent.ts';
import type { Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';
import classes from './arrival.module.css';
import { TakeBack } from './TakeBack.tsx';
import { useScopeWords } from './useScopeWords.ts';

interface Props {
  readonly person: Person;
  readonly children: ReactNode;
}

/** What is seldom needed for one person: the link, consent withdrawn, off the list. Asks once, and says what comes of it. */
export const RowMore = ({ person, children }: Props): ReactNode => {
  const leads = useSection('people')?.duties.lead === person.id;
  const words = useScopeWords();
  const remove = useAction('person.remove').offered;
  const scope = consentNeededBy(person);
  return (
    <div className={classes.more}>
      {children}
      {scope !== null && <TakeBack scope={scope} of={words(scope).of} />}
      {remove && !leads && <Remove person={person} />}
    </div>
  );
};

const Remove = ({ person }: { person: Person }): ReactNode => {
  const { t } = useTranslation();
  const { act, rejection } = useAct();
  return (
    <>
      <Removal
        words={{
          remove: t('arrival.remove'),
          about: t('arrival.removeOf', { name: person.name }),
          really: t('arrival.reallyRemove', { name: person.name }),
          keep: t('arrival.keep'),
        }}
        onRemove={() => void act('person.remove', { person: person.id })}
      />
      <Refused rejection={rejection} />
    </>
  );
};
