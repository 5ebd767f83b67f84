import {
  Button,
  Checkbox,
  Details,
  Field,
  Label,
  Paragraph,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { USUAL_ABOUT } from '../../../shared/consent.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { ROLES, SERVICE_KINDS } from '../../../shared/people.ts';
import { MAX_NAME } from '../../../shared/text.ts';
import { useAction, useSection, useSend } from '../../connection/hooks.ts';
import { randomId } from '../../connection/randomId.ts';
import { useAct } from '../../connection/useAct.ts';
import { type Autosaved, useAutosave } from '../../connection/useAutosave.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';
import { FormFoot } from './FormFoot.tsx';
import { isNamedService, type PersonFields, personFrom, rolesIn, toggledRole } from './personForm.ts';
import classes from './prepare.module.css';

interface Props {
  readonly id: PersonId;
  readonly saved: PersonFields;
  /** The server has this person. */
  readonly known?: boolean;
  readonly onClose: () => void;
}

/** Who somebody is. Saved as soon as there is a name, and a service where one is needed. */
export const PersonEditor = ({ id, saved, known = false, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const terms = useMeetingTerms();
  const leads = useSection('people')?.duties.lead === id;
  const save = useCallback(
    (fields: PersonFields) => {
      const person = personFrom(id, fields);
      return person && send('person.put', { person });
    },
    [send, id],
  );
  const form = useAutosave(`prepare.person.${id}`, { value: saved, rev: null }, save);
  const roles = rolesIn(form.value);
  return (
    <div className={classes.editor}>
      {roles.includes('service') && <ServicePick id={id} form={form} />}
      <Textfield
        label={t('prepare.people.nameOf', { role: roles.map(terms.role).join(', ') })}
        description={t('readBy.meeting')}
        value={form.value.name}
        maxLength={MAX_NAME}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        autoFocus
        onChange={(event) => form.type({ name: event.target.value })}
        onBlur={form.leave}
        onKeyDown={(event) => event.key === 'Enter' && onClose()}
      />
      {roles.includes('representative') && <Hint text={t('prepare.people.representativeHint')} />}
      {roles.includes('interpreter') && <Hint text={t('prepare.people.interpreterHint')} />}
      <Protected id={id} known={known} />
      {!leads && (
        <Checkbox
          label={t('prepare.people.attends')}
          checked={form.value.attends}
          onChange={(event) => form.choose({ attends: event.target.checked })}
        />
      )}
      <Details className={classes.more}>
        <Details.Summary>{t('prepare.people.moreRoles')}</Details.Summary>
        <Details.Content>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              label={terms.role(role)}
              checked={roles.includes(role)}
              onChange={() => form.choose({ roles: toggledRole(form.value, role) })}
            />
          ))}
        </Details.Content>
      </Details>
      <FormFoot form={form} />
      <div className={classes.actions}>
        <Button data-size="sm" variant="secondary" onClick={onClose}>
          {t('prepare.people.done')}
        </Button>
        {known && !leads && <RemovePerson id={id} name={saved.name} onClose={onClose} />}
      </div>
    </div>
  );
};

/** [CO16] Seen by the leader alone. There before the server knows the person, too: what is below keeps its place [UI2]. */
const Protected = ({ id, known }: { id: PersonId; known: boolean }): ReactNode => {
  const { t } = useTranslation();
  const about = useSection('consentBook')?.about[id] ?? USUAL_ABOUT;
  const { offered } = useAction('person.about');
  const { act } = useAct();
  if (!offered) return null;
  return (
    <Checkbox
      label={t('prepare.people.protected')}
      checked={about.protected}
      disabled={!known}
      onChange={(event) =>
        void act('person.about', { person: id, about: { ...about, protected: event.target.checked } })
      }
    />
  );
};

const Hint = ({ text }: { text: string }): ReactNode => (
  <Paragraph className={classes.hint}>{text}</Paragraph>
);

const NEW = 'new';

/** A service from the list, one that is named in this meeting already, or a new name. */
const ServicePick = ({ id, form }: { id: PersonId; form: Autosaved<PersonFields> }): ReactNode => {
  const { t } = useTranslation();
  const field = useId();
  const people = useSection('people')?.people ?? [];
  const services = useSection('services') ?? [];
  const { service, serviceName } = form.value;
  const named = services.filter(({ kind, id: known }) => kind === 'other' && known !== service);
  const sharedWithOthers = people.some((person) => person.id !== id && person.service?.id === service);
  const choose = (value: string): void => {
    const known = named.find((each) => each.id === value);
    if (value === NEW) form.choose({ service: randomId(), serviceName: '' });
    else form.choose({ service: value, serviceName: known?.name ?? '' });
  };
  return (
    <>
      <Field>
        <Label htmlFor={field}>{t('prepare.people.service')}</Label>
        <Select id={field} value={service} onChange={(event) => choose(event.target.value)}>
          {service === '' && <Select.Option value=""> </Select.Option>}
          {SERVICE_KINDS.filter((kind) => kind !== 'other').map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`terms.service.${kind}`)}
            </Select.Option>
          ))}
          {named.map((each) => (
            <Select.Option key={each.id} value={each.id}>
              {each.name}
            </Select.Option>
          ))}
          {isNamedService(service) && (
            <Select.Option value={service}>{serviceName || t('prepare.people.serviceOther')}</Select.Option>
          )}
          <Select.Option value={NEW}>{t('prepare.people.serviceOther')}</Select.Option>
        </Select>
      </Field>
      {isNamedService(service) && !sharedWithOthers && (
        <Textfield
          label={t('prepare.people.serviceName')}
          description={t('readBy.wall')}
          value={serviceName}
          maxLength={MAX_NAME}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => form.type({ serviceName: event.target.value })}
          onBlur={form.leave}
        />
      )}
    </>
  );
};

const RemovePerson = (props: { id: PersonId; name: string; onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { act, rejection } = useAct();
  const remove = async (): Promise<void> => {
    if (await act('person.remove', { person: props.id })) props.onClose();
  };
  return (
    <>
      <Removal
        words={{
          remove: t('prepare.people.remove'),
          about: t('prepare.people.removePerson', { name: props.name }),
          really: t('prepare.people.reallyRemove', { name: props.name }),
          keep: t('prepare.people.keep'),
        }}
        onRemove={() => void remove()}
      />
      <Refused rejection={rejection} />
    </>
  );
};
