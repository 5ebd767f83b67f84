import { Checkbox, Field, Fieldset, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { YOUTH_AGES } from '../../../shared/consent.ts';
import { UNIT_LANGUAGES, UnitKind } from '../../../shared/plan.ts';
import { MAX_LINE, MAX_NAME } from '../../../shared/text.ts';
import { useSection, useSend } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { recall, remember } from '../../connection/remembered.ts';
import { getUnitStart } from '../../connection/units.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { type Autosaved, useAutosave } from '../../connection/useAutosave.ts';
import { type DetailsFields, detailsOf, emptyDetails, fieldsOf, problemsIn } from './detailsForm.ts';
import { FormFoot } from './FormFoot.tsx';
import classes from './prepare.module.css';
import { SlotHints } from './SlotHints.tsx';
import { useDateRejection } from './useDateRejection.ts';

/** Where nothing is remembered, the unit most likely writes as its leader reads. */
const rememberedUnit = (screenLanguage: string) => ({
  unitKind: recall('unitKind') ?? '',
  unitName: recall('unitName') ?? '',
  language: recall('unitLanguage') ?? screenLanguage,
});

const rememberUnit = (fields: DetailsFields): void => {
  remember('unitKind', fields.unitKind);
  remember('unitName', fields.unitName);
  remember('unitLanguage', fields.language);
};

/** How the fields stand before anything is saved: as the unit of the meeting has settled, or as it was the last time. */
const useEmptyDetails = (screenLanguage: string): DetailsFields => {
  const { meeting } = useConnection().session;
  const { answer } = useAnswer(useCallback(() => getUnitStart(meeting), [meeting]));
  const unit = answer?.ok ? answer.value : null;
  return useMemo(
    () =>
      emptyDetails(
        unit === null
          ? rememberedUnit(screenLanguage)
          : {
              unitKind: unit.kind,
              unitName: unit.name,
              language: unit.language,
              youthAge: unit.youthAge,
            },
      ),
    [unit, screenLanguage],
  );
};

/** Where, when and about whom. Saved as soon as it says enough to be a plan. */
export const DetailsForm = (): ReactNode => {
  const { t, i18n } = useTranslation();
  const send = useSend();
  const details = useSection('meeting')?.details ?? null;
  const empty = useEmptyDetails(i18n.language);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const save = useCallback(
    (fields: DetailsFields) => {
      const plan = detailsOf(fields);
      if (plan === null) return null;
      rememberUnit(fields);
      return send('plan.details', plan);
    },
    [send],
  );
  const form = useAutosave(
    'prepare.details',
    { value: details ? fieldsOf(details) : empty, rev: null },
    save,
  );
  const { dateRejection, otherRejection } = useDateRejection(form.rejection);
  const problems = problemsIn(form.value);
  const leave = (name: keyof DetailsFields) => () => {
    setLeft((before) => new Set(before).add(name));
    form.leave();
  };
  /** What is wrong is said when the field was left, not while it is being filled in for the first time. */
  const errorOf = (name: keyof DetailsFields): string | undefined => {
    const problem = problems[name];
    if (problem && left.has(name)) return t(`prepare.details.${problem}`);
    return name === 'date' ? dateRejection : undefined;
  };
  const text = (name: 'unitName' | 'child' | 'place' | 'videoLink', maxLength: number) => ({
    value: form.value[name],
    maxLength,
    error: errorOf(name),
    autoComplete: 'off',
    spellCheck: false,
    translate: 'no' as const,
    onChange: (event: { target: { value: string } }) => form.type({ [name]: event.target.value }),
    onBlur: leave(name),
  });

  return (
    <div className={classes.form}>
      <UnitChoices form={form} />
      <YouthAgePick value={form.value.youthAge} onChange={(youthAge) => form.choose({ youthAge })} />
      <Textfield
        label={t('prepare.details.unitName')}
        description={t('readBy.wall')}
        {...text('unitName', MAX_NAME)}
      />
      <div className={classes.pair}>
        <Textfield
          label={t('prepare.details.child')}
          description={`${t('prepare.details.childHint')} ${t('readBy.child')}`}
          {...text('child', 40)}
        />
        <Checkbox
          label={t('prepare.details.showChild')}
          checked={form.value.showChild}
          onChange={(event) => form.choose({ showChild: event.target.checked })}
        />
      </div>
      <div className={classes.pair}>
        <Textfield
          type="date"
          label={t('prepare.details.date')}
          value={form.value.date}
          error={errorOf('date')}
          onChange={(event) => form.type({ date: event.target.value })}
          onBlur={leave('date')}
        />
        <Textfield
          type="time"
          label={t('prepare.details.time')}
          value={form.value.time}
          error={errorOf('time')}
          onChange={(event) => form.type({ time: event.target.value })}
          onBlur={leave('time')}
        />
      </div>
      <SlotHints date={form.value.date} time={form.value.time} onUse={(time) => form.choose({ time })} />
      <div className={classes.pair}>
        <Textfield
          label={t('prepare.details.place')}
          description={t('readBy.meeting')}
          {...text('place', MAX_LINE)}
        />
        <Textfield
          label={t('prepare.details.videoLink')}
          description={`${t('prepare.details.videoHint')} ${t('readBy.meeting')}`}
          inputMode="url"
          {...text('videoLink', 500)}
        />
      </div>
      <FormFoot form={{ ...form, rejection: otherRejection }} />
    </div>
  );
};

const UnitChoices = ({ form }: { form: Autosaved<DetailsFields> }): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div className={classes.pair}>
      <Fieldset>
        <Fieldset.Legend>{t('prepare.details.unitKind')}</Fieldset.Legend>
        {UnitKind.options.map((kind) => (
          <Radio
            key={kind}
            name={`${name}-kind`}
            value={kind}
            label={t(`terms.unitKind.${kind}`)}
            checked={form.value.unitKind === kind}
            onChange={() => form.choose({ unitKind: kind })}
          />
        ))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('prepare.details.language')}</Fieldset.Legend>
        {UNIT_LANGUAGES.map((language) => (
          <Radio
            key={language}
            name={`${name}-language`}
            value={language}
            label={t(`terms.language.${language}`)}
            checked={form.value.language === language}
            onChange={() => form.choose({ language })}
          />
        ))}
      </Fieldset>
    </div>
  );
};

interface YouthAgeProps {
  readonly value: string;
  readonly onChange: (age: string) => void;
}

/** From which age the unit asks the youth too. */
const YouthAgePick = ({ value, onChange }: YouthAgeProps): ReactNode => {
  const { t } = useTranslation();
  const field = useId();
  return (
    <Field>
      <Label htmlFor={field}>{t('prepare.details.youthAge')}</Label>
      <Select id={field} value={value} onChange={(event) => onChange(event.target.value)}>
        {YOUTH_AGES.map((age) => (
          <Select.Option key={age} value={String(age)}>
            {t('prepare.details.years', { age })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};
