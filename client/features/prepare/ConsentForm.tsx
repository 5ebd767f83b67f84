import {
  Button,
  Checkbox,
  Details,
  Fieldset,
  Paragraph,
  Radio,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/people.ts';
import { type IsoDate, osloDate } from '../../../shared/time.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { SharingFields } from '../../ui/SharingFields.tsx';
import { useScopeText } from './ConsentList.tsx';
import {
  blankConsent,
  type ConsentFields,
  type ConsentProblem,
  consentsFrom,
  isGiver,
  isTicked,
} from './consentForm.ts';
import type { ScopeLine } from './consentScopes.ts';
import classes from './prepare.module.css';

/** Today in Norway, by the server's clock. */
const useToday = (): IsoDate | '' => {
  const wall = useConnection().session.clock.wall();
  return wall === null ? '' : osloDate(wall);
};

interface Props {
  readonly lines: readonly ScopeLine[];
  readonly givers: readonly Person[];
}

/**
 * Records one conversation or one form as the consents it gave. This has a button of its own: a consent is an
 * act, and is not to be recorded by half a sentence.
 */
export const ConsentForm = ({ lines, givers }: Props): ReactNode => {
  const { t } = useTranslation();
  const scopeText = useScopeText();
  const today = useToday();
  const { act, rejection, busy } = useAct();
  const [typed, setFields] = useState(() => blankConsent(today));
  // The server's day may be known a moment after the form is.
  const fields = typed.givenOn === '' ? { ...typed, givenOn: today } : typed;
  const [problem, setProblem] = useState<ConsentProblem>();
  const change = (part: Partial<ConsentFields>): void => {
    setProblem(undefined);
    setFields((before) => ({ ...before, ...part }));
  };

  const record = async (): Promise<void> => {
    const consents = consentsFrom(
      fields,
      lines,
      givers.map(({ id }) => id),
    );
    if (typeof consents === 'string') return setProblem(consents);
    for (const consent of consents) if (!(await act('consent.record', { consent }))) return;
    setFields((before) => ({ ...before, scopes: {}, line: '' }));
  };

  if (givers.length === 0)
    return <Paragraph className={classes.hint}>{t('prepare.consent.noGuardian')}</Paragraph>;
  return (
    <div className={classes.editor}>
      <Fieldset>
        <Fieldset.Legend>{t('prepare.consent.chosen')}</Fieldset.Legend>
        {lines.map((line) => (
          <Checkbox
            key={line.key}
            label={scopeText(line.scope)}
            checked={isTicked(fields, line)}
            onChange={(event) => change({ scopes: { ...fields.scopes, [line.key]: event.target.checked } })}
          />
        ))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('prepare.consent.givenBy')}</Fieldset.Legend>
        {givers.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={<span translate="no">{name}</span>}
            checked={isGiver(fields, id, givers.length === 1)}
            onChange={(event) => change({ givers: { ...fields.givers, [id]: event.target.checked } })}
          />
        ))}
      </Fieldset>
      <HowAndWhen fields={fields} today={today} onChange={change} />
      <Shared fields={fields} onChange={change} />
      <Paragraph className={classes.hint}>{t('prepare.consent.recordHint')}</Paragraph>
      <div className={classes.actions}>
        <Button onClick={() => void record()} aria-disabled={busy}>
          {t('prepare.consent.record')}
        </Button>
      </div>
      {problem && <ValidationMessage>{t(`prepare.consent.${problem}`)}</ValidationMessage>}
      <Refused rejection={rejection} />
    </div>
  );
};

const Shared = ({ fields, onChange }: Omit<HowProps, 'today'>): ReactNode => {
  const { t } = useTranslation();
  return (
    <Details>
      <Details.Summary>{t('prepare.consent.sharing')}</Details.Summary>
      <Details.Content className={classes.form}>
        <SharingFields
          fields={fields}
          line={t('prepare.consent.notShare')}
          readers={t('prepare.consent.notShareReaders')}
          onChange={onChange}
        />
      </Details.Content>
    </Details>
  );
};

interface HowProps {
  readonly fields: ConsentFields;
  readonly today: string;
  readonly onChange: (part: Partial<ConsentFields>) => void;
}

const HowAndWhen = ({ fields, today, onChange }: HowProps): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('prepare.consent.form')}</Fieldset.Legend>
        {(['written', 'oral'] as const).map((form) => (
          <Radio
            key={form}
            name={name}
            value={form}
            label={t(`prepare.consent.${form}`)}
            checked={fields.form === form}
            onChange={() => onChange({ form })}
          />
        ))}
      </Fieldset>
      <div className={classes.pair}>
        <Textfield
          type="date"
          label={t('prepare.consent.givenOn')}
          value={fields.givenOn}
          max={today}
          onChange={(event) => onChange({ givenOn: event.target.value })}
        />
        <Textfield
          type="date"
          label={t('prepare.consent.validUntil')}
          description={t('prepare.consent.validHint')}
          value={fields.validUntil}
          min={today}
          onChange={(event) => onChange({ validUntil: event.target.value })}
        />
      </div>
    </>
  );
};
