import { Button, Checkbox, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonId } from '../../../shared/ids.ts';
import { SERVICE_KINDS } from '../../../shared/people.ts';
import { MAX_NAME } from '../../../shared/text.ts';
import { randomId } from '../../connection/randomId.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './arrival.module.css';
import { comerFrom, DOOR_ROLES, type DoorFields, type DoorRole, NOBODY_YET } from './door.ts';

interface Props {
  /** The role that is being added; null while nobody is. */
  readonly role: DoorRole | null;
  readonly onRole: (role: DoorRole | null) => void;
  readonly onAdded: () => void;
  /** The name of somebody who knocks, as typed. */
  readonly newcomer?: string;
}

/** Somebody stands at the door who is not on the list: who it is, and on the list with one tap. */
export const AddAtDoor = ({ role, onRole, onAdded, newcomer }: Props): ReactNode => {
  const { t } = useTranslation();
  const done = (): void => {
    onRole(null);
    onAdded();
  };
  return (
    <section className={classes.adding}>
      <h3 className={classes.title} {...(newcomer !== undefined && { translate: 'no' })}>
        {newcomer === undefined ? t('arrival.add.title') : t('arrival.add.newcomer', { name: newcomer })}
      </h3>
      <p className={classes.hint}>{t('arrival.add.lead')}</p>
      <div className={classes.choices}>
        {DOOR_ROLES.map((each) => (
          <Button
            key={each}
            variant={each === role ? 'primary' : 'secondary'}
            data-size="sm"
            aria-pressed={each === role}
            onClick={() => onRole(each === role ? null : each)}
          >
            {t(`arrival.add.role.${each}`)}
          </Button>
        ))}
      </div>
      {role !== null && <NewComer key={role} role={role} name={newcomer ?? ''} onDone={done} />}
    </section>
  );
};

interface NewComerProps {
  readonly role: DoorRole;
  readonly name: string;
  readonly onDone: () => void;
}

const NewComer = ({ role, name, onDone }: NewComerProps): ReactNode => {
  const { t } = useTranslation();
  const [fields, setFields] = useState({ ...NOBODY_YET, name });
  const [ids] = useState(() => ({ person: PersonId.parse(randomId()), service: randomId() }));
  const { act, rejection, busy } = useAct();
  const change = (part: Partial<DoorFields>): void => setFields((before) => ({ ...before, ...part }));
  const person = comerFrom(ids.person, role, fields, ids.service);
  const add = async (): Promise<void> => {
    if (!busy && person !== null && (await act('person.put', { person, atDoor: true }))) onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <p className={classes.hint}>{t(`arrival.add.hint.${role}`)}</p>
      {role === 'service' && <ServiceFields fields={fields} onChange={change} />}
      <Textfield
        label={t('arrival.add.name')}
        description={t('readBy.meeting')}
        value={fields.name}
        maxLength={MAX_NAME}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        autoFocus
        onChange={(event) => change({ name: event.target.value })}
      />
      {role === 'guardian' && (
        <Checkbox
          label={t('arrival.add.stays')}
          checked={fields.stays}
          onChange={(event) => change({ stays: event.target.checked })}
        />
      )}
      <div>
        <Button type="submit" disabled={person === null} aria-disabled={busy}>
          {t('arrival.add.expected')}
        </Button>
      </div>
      <Refused rejection={rejection} />
    </form>
  );
};

interface ServiceProps {
  readonly fields: DoorFields;
  readonly onChange: (part: Partial<DoorFields>) => void;
}

const ServiceFields = ({ fields, onChange }: ServiceProps): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <Field>
        <Label htmlFor={id}>{t('arrival.add.service')}</Label>
        <Select id={id} value={fields.kind} onChange={(event) => onChange({ kind: event.target.value })}>
          {fields.kind === '' && <Select.Option value="">{t('arrival.add.pick')}</Select.Option>}
          {SERVICE_KINDS.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`terms.service.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {fields.kind === 'other' && (
        <Textfield
          label={t('prepare.people.serviceName')}
          description={t('readBy.wall')}
          value={fields.serviceName}
          maxLength={MAX_NAME}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ serviceName: event.target.value })}
        />
      )}
    </>
  );
};
