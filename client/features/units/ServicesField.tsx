import { Button, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceId } from '../../../shared/ids.ts';
import { randomId } from '../../connection/randomId.ts';
import { PlainField } from '../../ui/PlainField.tsx';
import { useWordsIn } from '../../words/useWordsIn.ts';
import { isUnnamed, LISTED_SERVICES, type PartProps, type ServiceFields } from './unitForm.ts';
import classes from './units.module.css';

/** The services that are at most meetings, and who comes from each. */
export const ServicesField = ({ fields, problems, onChange }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const inUnit = useWordsIn(fields.language);
  const pick = useId();
  const { services } = fields;
  const left = LISTED_SERVICES.filter((kind) => services.every((each) => each.kind !== kind));
  const put = (next: readonly ServiceFields[]): void => onChange({ services: next });
  const add = (value: string): void => {
    const kind = left.find((each) => each === value);
    // A place that nobody has yet bears the name of the service, in the unit's own form.
    if (kind !== undefined)
      put([
        ...services,
        { id: ServiceId.parse(kind), kind, name: '', person: inUnit(`terms.service.${kind}`) },
      ]);
    else if (value === 'other')
      put([...services, { id: ServiceId.parse(randomId()), kind: 'other', name: '', person: '' }]);
  };
  return (
    <Fieldset>
      <Fieldset.Legend>{t('unit.settings.services')}</Fieldset.Legend>
      <Fieldset.Description>{t('unit.settings.servicesHint')}</Fieldset.Description>
      {services.map((each) => (
        <ServiceRow
          key={each.id}
          service={each}
          required={problems.has('services') && isUnnamed(each)}
          onChange={(changed) => put(services.map((other) => (other.id === each.id ? changed : other)))}
          onRemove={() => put(services.filter((other) => other.id !== each.id))}
        />
      ))}
      <Field>
        <Label htmlFor={pick}>{t('unit.settings.addService')}</Label>
        <Select id={pick} value="" onChange={(event) => add(event.target.value)}>
          <Select.Option value=""> </Select.Option>
          {[...left, 'other' as const].map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`terms.service.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </Fieldset>
  );
};

interface RowProps {
  readonly service: ServiceFields;
  readonly required: boolean;
  readonly onChange: (changed: ServiceFields) => void;
  readonly onRemove: () => void;
}

const ServiceRow = ({ service, required, onChange, onRemove }: RowProps): ReactNode => {
  const { t } = useTranslation();
  const { kind, name, person } = service;
  const own = kind === 'other';
  const called = own && name.trim() !== '' ? name : t(`terms.service.${kind}`);
  const missing = required && t('unit.settings.required');
  return (
    <div className={classes.service}>
      <div className={classes.form}>
        {own && (
          <PlainField
            label={t('unit.settings.serviceName')}
            readers={t('readBy.meeting')}
            value={name}
            error={missing}
            onChange={(value) => onChange({ ...service, name: value })}
          />
        )}
        <PlainField
          label={t('unit.settings.serviceWho', { service: called })}
          readers={t('readBy.meeting')}
          value={person}
          error={!own && missing}
          onChange={(value) => onChange({ ...service, person: value })}
        />
      </div>
      <Button variant="tertiary" data-size="sm" type="button" onClick={onRemove}>
        {t('unit.settings.removeService', { service: called })}
      </Button>
    </div>
  );
};
