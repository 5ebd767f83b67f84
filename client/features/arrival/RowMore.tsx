import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentScope, consentNeededBy } from '../../../shared/consent.ts';
import type { Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';
import classes from './arrival.module.css';
import { holds } from './arrivals.ts';
import { Withdraw } from './Withdraw.tsx';

interface Props {
  readonly person: Person;
  readonly children: ReactNode;
}

/** What is seldom needed for one person: the link, consent withdrawn, off the list. Asks once, and says what comes of it. */
export const RowMore = ({ person, children }: Props): ReactNode => {
  const leads = useSection('people')?.duties.lead === person.id;
  const consents = useSection('consents') ?? [];
  const withdraw = useAction('consent.withdraw').offered;
  const remove = useAction('person.remove').offered;
  const scope = consentNeededBy(person);
  return (
    <div className={classes.more}>
      {children}
      {withdraw && scope !== null && holds(scope, consents) && (
        <PersonWithdraw person={person} scope={scope} />
      )}
      {remove && !leads && <Remove person={person} />}
    </div>
  );
};

const PersonWithdraw = ({ person, scope }: { person: Person; scope: ConsentScope }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const { name } = person;
  if (scope.kind === 'service') {
    const service = terms.serviceById(scope.service);
    return <Withdraw scope={scope} of={service} really={t('arrival.consent.reallyWithdraw', { service })} />;
  }
  return <Withdraw scope={scope} of={name} really={t('arrival.consent.reallyRepresentation', { name })} />;
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
