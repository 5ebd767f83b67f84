import { Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignableDuty } from '../../../shared/commands.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { isOfUnit, isStaff, type Person } from '../../../shared/people.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './people.module.css';

const NOBODY = '';

/** The school or kindergarten itself writes the referat; all else can be taken care of by anyone in staff. */
const mayHold = (duty: AssignableDuty, person: Person): boolean =>
  person.attends && (duty === 'referent' ? isOfUnit(person) : isStaff(person));

/** Somebody always writes, as soon as somebody has begun to. */
const NEVER_NOBODY: readonly AssignableDuty[] = ['referent', 'pen'];

/** Only who leads hands out duties; others in staff may take the pen themselves. */
const useMayAssign = (): boolean => {
  const leads = useMine()?.duties.includes('lead') ?? false;
  return useAction('duty.assign').offered && leads;
};

interface Props {
  readonly duty: AssignableDuty;
  /** Shown beside it; else only said to screen readers, since it stands on the page in another way. */
  readonly labelled?: boolean;
}

/** Who has a duty: changed by who leads, read by all others. */
export const DutyPick = ({ duty, labelled = false }: Props): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const section = useSection('people');
  const mayAssign = useMayAssign();
  const { act, rejection } = useAct();
  if (section === undefined) return null;
  const holder = section.people.find((person) => person.id === section.duties[duty]);
  if (!mayAssign) {
    return (
      <p className={classes.line} translate="no">
        {holder?.name ?? t('people.nobody')}
      </p>
    );
  }
  const able = section.people.filter((person) => mayHold(duty, person));
  const assign = (person: PersonId | null) => act('duty.assign', { duty, person });
  return (
    <Field className={classes.pick}>
      <Label htmlFor={id} className={labelled ? '' : 'visually-hidden'}>
        {t(`people.duty.${duty}`)}
      </Label>
      <Select
        id={id}
        translate="no"
        value={holder?.id ?? NOBODY}
        onChange={(event) => assign(able.find((person) => person.id === event.target.value)?.id ?? null)}
      >
        {able.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.id === section.duties.lead ? t('people.leaderDoes', { name: person.name }) : person.name}
          </Select.Option>
        ))}
        {(holder === undefined || !NEVER_NOBODY.includes(duty)) && (
          <Select.Option value={NOBODY}>{t('people.nobody')}</Select.Option>
        )}
      </Select>
      <Refused rejection={rejection} />
    </Field>
  );
};

/** Several duties together, for who may hand them out. */
export const DutyPicks = ({ duties }: { duties: readonly AssignableDuty[] }): ReactNode => {
  const { t } = useTranslation();
  if (!useMayAssign()) return null;
  return (
    <fieldset className={classes.duties}>
      <legend className={classes.legend}>{t('people.duties')}</legend>
      {duties.map((duty) => (
        <DutyPick key={duty} duty={duty} labelled />
      ))}
    </fieldset>
  );
};
