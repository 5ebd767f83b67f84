import { Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids.ts';
import { isOfUnit, isStaff } from '../../../shared/people.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './people.module.css';

const NOBODY = '';

/** The school or kindergarten itself writes the referat; the structure can be kept by anyone in staff. */
const MAY_HOLD = { viddevakt: isStaff, referent: isOfUnit };

/** Who is viddevakt or referent: changed by who leads, read by all others. */
export const DutyPick = ({ duty }: { duty: 'viddevakt' | 'referent' }): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const section = useSection('people');
  const leads = useMine()?.duties.includes('lead') ?? false;
  const { offered } = useAction('duty.assign');
  const { act, rejection } = useAct();
  if (section === undefined) return null;
  const holder = section.people.find((person) => person.id === section.duties[duty]);
  if (!leads || !offered) {
    return (
      <p className={classes.line} translate="no">
        {holder?.name ?? t('people.nobody')}
      </p>
    );
  }
  const staff = section.people.filter((person) => person.attends && MAY_HOLD[duty](person));
  const assign = (person: PersonId | null) => act('duty.assign', { duty, person });
  return (
    <Field className={classes.pick}>
      <Label htmlFor={id} className="visually-hidden">
        {t(`people.dutyPick.${duty}`)}
      </Label>
      <Select
        id={id}
        translate="no"
        value={holder?.id ?? NOBODY}
        onChange={(event) => assign(staff.find((person) => person.id === event.target.value)?.id ?? null)}
      >
        {staff.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.id === section.duties.lead ? t('people.leaderDoes', { name: person.name }) : person.name}
          </Select.Option>
        ))}
        {(duty === 'viddevakt' || holder === undefined) && (
          <Select.Option value={NOBODY}>{t('people.nobody')}</Select.Option>
        )}
      </Select>
      <Refused rejection={rejection} />
    </Field>
  );
};
