import { Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignableDuty } from '../../../shared/commands.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { isOfUnit, isStaff } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './presence.module.css';

const DUTIES: readonly AssignableDuty[] = ['viddevakt', 'referent', 'pen', 'penSecond', 'deputy'];
const NOBODY = '';

interface SelectsProps {
  readonly duties?: readonly AssignableDuty[];
}

/** Hands a duty to another of the staff, and names who steps in for the pen and for the leader. */
export const DutySelects = ({ duties = DUTIES }: SelectsProps): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('duty.assign');
  const { act, rejection } = useAct();
  if (!offered) return null;
  return (
    <fieldset className={classes.duties}>
      <legend className={classes.legend}>{t('presence.duties')}</legend>
      {duties.map((duty) => (
        <DutySelect key={duty} duty={duty} onAssign={(person) => void act('duty.assign', { duty, person })} />
      ))}
      <Refused rejection={rejection} />
    </fieldset>
  );
};

interface Props {
  readonly duty: AssignableDuty;
  readonly onAssign: (person: PersonId | null) => void;
}

const DutySelect = ({ duty, onAssign }: Props): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const section = useSection('people');
  const may = duty === 'referent' ? isOfUnit : isStaff;
  const staff = (section?.people ?? []).filter((person) => person.attends && may(person));
  return (
    <Field>
      <Label htmlFor={id}>{t(`presence.duty.${duty}`)}</Label>
      <Select
        id={id}
        translate="no"
        value={section?.duties[duty] ?? NOBODY}
        onChange={(event) => onAssign(staff.find((person) => person.id === event.target.value)?.id ?? null)}
      >
        {staff.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.name}
          </Select.Option>
        ))}
        <Select.Option value={NOBODY}>{t('presence.nobody')}</Select.Option>
      </Select>
    </Field>
  );
};
