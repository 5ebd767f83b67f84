import { Field, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Responsible } from '../../../shared/measures.ts';
import { isOfHome } from '../../../shared/people.ts';
import type { Rev } from '../../../shared/text.ts';
import { IsoDate, osloDate, type WallTime } from '../../../shared/time.ts';
import { useMine, useSection, useSend } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { type Autosaved, useAutosave } from '../../connection/useAutosave.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { RecordEditor } from '../../ui/RecordEditor.tsx';
import { RecordField } from '../../ui/RecordField.tsx';
import classes from './Chosen.module.css';
import { type Decided, keyOf } from './choices.ts';

/** All that can be said of a chosen measure. It saves itself. */
export const ChosenEditor = ({ decided, number }: { decided: Decided; number: number }): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const removal = useAct();
  const { measure, rev } = decided;
  const save = useCallback(
    (next: Measure, baseRev: Rev) => send('measure.put', { measure: next, baseRev }),
    [send],
  );
  const record = useAutosave(`measure/${measure.id}`, { value: measure, rev }, save);
  const title = t('decision.number', { number });
  return (
    <RecordEditor
      title={title}
      about={measure.measure || title}
      record={record}
      onRemove={() => void removal.act('measure.remove', { id: measure.id })}
      kept={removal.rejection}
    >
      <RecordField
        label={t('decision.measure')}
        value={record.value.measure}
        lines={2}
        autoFocus={measure.measure === ''}
        onType={(text) => record.type({ measure: text })}
        onLeave={record.leave}
      />
      <div className={classes.pair}>
        <ResponsiblePick record={record} asked={decided.stances} />
        <RecordField
          label={t('decision.responsibleName')}
          hint={t('decision.responsibleNameHint')}
          value={record.value.responsibleName}
          onType={(responsibleName) => record.type({ responsibleName })}
          onLeave={record.leave}
        />
      </div>
      <RecordField
        label={t('decision.start')}
        hint={t('decision.startHint')}
        value={record.value.start}
        onType={(start) => record.type({ start })}
        onLeave={record.leave}
      />
      <EvaluationDay record={record} />
    </RecordEditor>
  );
};

interface PickProps {
  readonly record: Autosaved<Measure>;
  readonly asked: Decided['stances'];
}

const ResponsiblePick = ({ record, asked }: PickProps): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const terms = useMeetingTerms();
  const parties = useParties(asked);
  return (
    <Field>
      <Label htmlFor={id}>{t('decision.responsible')}</Label>
      <Select
        id={id}
        value={keyOf(record.value.responsible)}
        onChange={(event) => {
          const responsible = parties.find((each) => keyOf(each) === event.target.value);
          if (responsible) record.choose({ responsible });
        }}
      >
        {parties.map((each) => (
          <Select.Option key={keyOf(each)} value={keyOf(each)}>
            {terms.responsible(each)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};

/** Everyone who can answer for a measure: the services that there is consent to, the unit, the home, and each who is of it. */
const useParties = (asked: Decided['stances']): readonly Responsible[] => {
  const services = useMine()?.choosable ?? [];
  const people = useSection('people')?.people ?? [];
  // A youth who decides answers for something too.
  const atHome = people.filter(
    (each) => isOfHome(each) || asked.some(({ guardian }) => guardian === each.id),
  );
  return [
    ...services.map((service): Responsible => ({ kind: 'service', service })),
    { kind: 'unit' },
    { kind: 'home', person: null },
    ...atHome.map(({ id }): Responsible => ({ kind: 'home', person: id })),
  ];
};

const WEEK = 7 * 86_400_000;

const EvaluationDay = ({ record }: { record: Autosaved<Measure> }): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  const { evaluateOn } = record.value;
  const { clock } = useConnection().session;
  // By the server's clock and Norway's calendar: the device's may be wrong.
  const chooseDay = (): void => {
    const wall = clock.wall();
    if (wall !== null) record.choose({ evaluateOn: osloDate((wall + WEEK) as WallTime) });
  };
  return (
    <fieldset className={classes.day}>
      <legend>{t('decision.evaluate')}</legend>
      <Radio
        name={name}
        label={t('decision.evaluateNext')}
        checked={evaluateOn === null}
        onChange={() => record.choose({ evaluateOn: null })}
      />
      <Radio
        name={name}
        label={t('decision.evaluateOn')}
        checked={evaluateOn !== null}
        onChange={chooseDay}
      />
      {evaluateOn !== null && (
        <Textfield
          type="date"
          label={t('decision.evaluateDate')}
          value={evaluateOn}
          onChange={(event) => {
            const day = IsoDate.safeParse(event.target.value);
            if (day.success) record.choose({ evaluateOn: day.data });
          }}
        />
      )}
    </fieldset>
  );
};
