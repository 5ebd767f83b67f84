import { Checkbox, Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type About, STANDINGS, Standing, USUAL_ABOUT } from '../../../shared/consent.ts';
import { hasRole, type Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './prepare.module.css';

/** [CO11] What each guardian is to the child: it says whose yes is needed. Seen by the leader alone. */
export const Standings = (): ReactNode => {
  const { t } = useTranslation();
  const guardians = (useSection('people')?.people ?? []).filter((person) => hasRole(person, 'guardian'));
  const book = useSection('consentBook');
  const about = book?.about ?? {};
  const { offered } = useAction('person.about');
  if (guardians.length === 0 || !offered) return null;
  return (
    <section className={classes.group}>
      <Heading level={3} data-size="2xs">
        {t('prepare.consent.standingsTitle')}
      </Heading>
      {book?.age === 'adult' && <p className={classes.hint}>{t('prepare.consent.standingsAdult')}</p>}
      {guardians.map((person) => (
        <StandingOf
          key={person.id}
          person={person}
          about={about[person.id] ?? USUAL_ABOUT}
          adult={book?.age === 'adult'}
        />
      ))}
      <p className={classes.hint}>{t('readBy.leader')}</p>
    </section>
  );
};

interface StandingProps {
  readonly person: Person;
  readonly about: About;
  /** [DE23] Where the youth is of age no guardian answers or decides, whatever they are. */
  readonly adult: boolean;
}

const StandingOf = ({ person, about, adult }: StandingProps): ReactNode => {
  const { t } = useTranslation();
  const field = useId();
  const means = useId();
  const counts = !adult || about.standing === 'limited';
  const { act, rejection } = useAct();
  const change = (part: Partial<About>): void =>
    void act('person.about', { person: person.id, about: { ...about, ...part } });
  return (
    <div>
      <Field>
        <Label htmlFor={field} translate="no">
          {t('prepare.consent.standingOf', { name: person.name })}
        </Label>
        <Select
          id={field}
          value={about.standing}
          {...(counts && { 'aria-describedby': means })}
          onChange={(event) => change({ standing: Standing.parse(event.target.value) })}
        >
          {STANDINGS.map((standing) => (
            <Select.Option key={standing} value={standing}>
              {t(`prepare.consent.standing.${standing}`)}
            </Select.Option>
          ))}
        </Select>
        {counts && (
          <p id={means} className={classes.hint}>
            {t(`prepare.consent.standingMeans.${about.standing}`)}
          </p>
        )}
      </Field>
      {about.standing === 'limited' && person.attends && (
        <Checkbox
          label={t('prepare.consent.seat')}
          checked={about.seat}
          onChange={(event) => change({ seat: event.target.checked })}
        />
      )}
      <Refused rejection={rejection} />
    </div>
  );
};
