import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Person } from '../../../shared/people.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './arrival.module.css';
import { marksFor } from './arrivals.ts';

/** One tap says where somebody is. Who is out for a while comes back in with one. */
export const Marks = ({ person }: { person: Person }): ReactNode => {
  const { t } = useTranslation();
  const section = useSection('people');
  const { offered } = useAction('arrival.set');
  const { act, rejection } = useAct();
  const arrival = section?.arrivals[person.id];
  const mark = (to: Mark): void =>
    void (to !== arrival && act('arrival.set', { person: person.id, arrival: to }));
  const atDoor = useMine()?.comers.some((each) => each.person.id === person.id) ?? false;
  // What is to be asked about them stands below.
  if (atDoor) return null;
  if (!person.attends) return <Unexpected person={person} />;
  if (!offered) return <State arrival={arrival} />;
  if (arrival === 'out') {
    return (
      <div className={classes.marks}>
        <span className={classes.words}>{t('arrival.out')}</span>
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t('arrival.backOf', { name: person.name })}
          onClick={() => mark('here')}
        >
          {t('arrival.back')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.marking}>
      <fieldset className={classes.marks} aria-label={t('arrival.of', { name: person.name })}>
        {marksFor(person, section?.duties.lead ?? null).map((each) => (
          <button
            key={each}
            type="button"
            className={classes.mark}
            data-mark={each}
            aria-pressed={arrival === each}
            onClick={() => mark(each)}
          >
            {t(`arrival.state.${each}`)}
          </button>
        ))}
      </fieldset>
      <Refused rejection={rejection} />
    </div>
  );
};

const State = ({ arrival }: { arrival: Mark | 'out' | undefined }): ReactNode => {
  const { t } = useTranslation();
  if (arrival === undefined) return null;
  return (
    <span className={classes.words}>
      {arrival === 'out' ? t('arrival.out') : t(`arrival.state.${arrival}`)}
    </span>
  );
};

/** On the list for the consent alone, and came all the same. */
const Unexpected = ({ person }: { person: Person }): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('person.put');
  const { act, rejection } = useAct();
  return (
    <div className={classes.marks}>
      <span className={classes.words}>{t('arrival.notComing')}</span>
      {offered && (
        <button
          type="button"
          className={classes.mark}
          onClick={() => act('person.put', { person: { ...person, attends: true } })}
        >
          {t('arrival.state.here')}
        </button>
      )}
      <Refused rejection={rejection} />
    </div>
  );
};
