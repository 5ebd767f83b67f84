import { Button, Heading } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSettings } from '../../../shared/accounts.ts';
import { YOUTH_AGES } from '../../../shared/consent.ts';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { UNIT_LANGUAGES, UnitKind } from '../../../shared/plan.ts';
import { MAX_LINE } from '../../../shared/text.ts';
import { Choice } from '../../ui/Choice.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { PlainField } from '../../ui/PlainField.tsx';
import { ServicesField } from './ServicesField.tsx';
import { UnitMinutes } from './UnitMinutes.tsx';
import { settingsFrom, type UnitFields, type UnitProblem, unitProblems } from './unitForm.ts';
import classes from './units.module.css';

interface Props {
  readonly start: UnitFields;
  readonly go: string;
  readonly busy: boolean;
  readonly error: HttpErrorCode | undefined;
  /** What is said when it was saved; nothing until then. */
  readonly done: string | null;
  readonly onSave: (settings: UnitSettings) => void;
}

/** What a unit has settled once for all its meetings. */
export const UnitForm = ({ start, go, busy, error, done, onSave }: Props): ReactNode => {
  const { t } = useTranslation();
  const [fields, setFields] = useState(start);
  const [tried, setTried] = useState(false);
  const problems = unitProblems(fields);
  const shown = tried ? problems : new Set<UnitProblem>();
  const change = (next: Partial<UnitFields>): void => setFields((before) => ({ ...before, ...next }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const settings = settingsFrom(fields);
    if (settings !== null && problems.size === 0 && !busy) onSave(settings);
  };
  const part = { fields, problems: shown, onChange: change };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <WhatItIs {...part} />
      <UnitMinutes {...part} />
      <ServicesField {...part} />
      <Privacy {...part} />
      <FormError error={error} own={shown.size > 0 && t('unit.settings.incomplete')} />
      <div className={classes.foot}>
        <Button type="submit" aria-disabled={busy}>
          {go}
        </Button>
        <span role="status">{done}</span>
      </div>
    </form>
  );
};

export interface PartProps {
  readonly fields: UnitFields;
  readonly problems: ReadonlySet<UnitProblem>;
  readonly onChange: (next: Partial<UnitFields>) => void;
}

const WhatItIs = ({ fields, problems, onChange }: PartProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <PlainField
        label={t('unit.settings.name')}
        readers={t('readBy.wall')}
        value={fields.name}
        error={problems.has('name') && t('unit.settings.required')}
        onChange={(name) => onChange({ name })}
      />
      <div className={classes.three}>
        <Choice
          legend={t('unit.settings.kind')}
          options={UnitKind.options.map((kind) => [kind, t(`terms.unitKind.${kind}`)] as const)}
          chosen={fields.kind}
          onChoose={(kind) => onChange({ kind })}
        />
        <Choice
          legend={t('unit.settings.language')}
          options={UNIT_LANGUAGES.map((language) => [language, t(`terms.language.${language}`)] as const)}
          chosen={fields.language}
          onChoose={(language) => onChange({ language })}
        />
        <Choice
          legend={t('unit.settings.youthAge')}
          options={YOUTH_AGES.map((age) => [`${age}`, t('unit.settings.years', { age })] as const)}
          chosen={fields.youthAge}
          onChoose={(youthAge) => onChange({ youthAge })}
        />
      </div>
    </>
  );
};

const Privacy = ({ fields, problems, onChange }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const days = (name: 'notesDays' | 'referatDays' | 'stafettloggDays') => (
    <PlainField
      label={t(`unit.settings.${name}`)}
      readers={null}
      description={t(name === 'notesDays' ? 'unit.settings.asUsual' : 'unit.settings.asArchived')}
      inputMode="numeric"
      maxLength={4}
      value={fields[name]}
      error={problems.has(name) && t('unit.settings.daysBad')}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <Heading level={3} data-size="xs">
        {t('unit.settings.privacy')}
      </Heading>
      <PlainField
        label={t('unit.settings.controller')}
        readers={t('readBy.family')}
        description={t('unit.settings.controllerHint')}
        maxLength={MAX_LINE}
        value={fields.controller}
        onChange={(controller) => onChange({ controller })}
      />
      <div className={classes.two}>
        <PlainField
          label={t('unit.settings.basisReferat')}
          readers={t('readBy.family')}
          maxLength={MAX_LINE}
          value={fields.basisReferat}
          onChange={(basisReferat) => onChange({ basisReferat })}
        />
        <PlainField
          label={t('unit.settings.basisStafettlogg')}
          readers={t('readBy.family')}
          maxLength={MAX_LINE}
          value={fields.basisStafettlogg}
          onChange={(basisStafettlogg) => onChange({ basisStafettlogg })}
        />
      </div>
      {days('notesDays')}
      <div className={classes.two}>
        {days('referatDays')}
        {days('stafettloggDays')}
      </div>
    </>
  );
};
