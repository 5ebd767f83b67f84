import { Button, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainField } from '../../ui/PlainField.tsx';
import { useWordsIn } from '../../words/useWordsIn.ts';
import type { PartProps } from './UnitForm.tsx';
import { LISTED_SERVICES, type ServiceFields } from './unitForm.ts';
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
    if (kind !== undefined) put([...services, { kind, person: inUnit(`terms.service.${kind}`) }]);
  };
  return (
    <Fieldset>
      <Fieldset.Legend>{t('unit.settings.services')}</Fieldset.Legend>
      <Fieldset.Description>{t('unit.settings.servicesHint')}</Fieldset.Description>
      {services.map((each) => (
        <div key={each.kind} className={classes.service}>
          <PlainField
            label={t('unit.settings.serviceWho', { service: t(`terms.service.${each.kind}`) })}
            value={each.person}
            error={problems.has('services') && each.person.trim() === '' && t('unit.settings.required')}
            onChange={(person) =>
              put(services.map((other) => (other.kind === each.kind ? { ...other, person } : other)))
            }
          />
          <Button
            variant="tertiary"
            data-size="sm"
            type="button"
            onClick={() => put(services.filter((other) => other.kind !== each.kind))}
          >
            {t('unit.settings.removeService', { service: t(`terms.service.${each.kind}`) })}
          </Button>
        </div>
      ))}
      {left.length > 0 && (
        <Field>
          <Label htmlFor={pick}>{t('unit.settings.addService')}</Label>
          <Select id={pick} value="" onChange={(event) => add(event.target.value)}>
            <Select.Option value=""> </Select.Option>
            {left.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`terms.service.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </Fieldset>
  );
};
