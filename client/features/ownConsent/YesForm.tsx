import {
  Button,
  Checkbox,
  Fieldset,
  Radio,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TOPICS } from '../../../shared/consent.ts';
import { MAX_LINE } from '../../../shared/text.ts';
import { osloDate } from '../../../shared/time.ts';
import type { GivenAnswer } from '../../../shared/views.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './ownConsent.module.css';
import { toggled, UNTIL, type YesFields, yesFieldsOf, yesFrom } from './ownConsent.ts';

interface Props {
  readonly answer: GivenAnswer;
  readonly title: string;
  readonly onClose: () => void;
}

/** What may be shared and how long, before a yes is given. It is given by the button, and by nothing else. */
export const YesForm = ({ answer, title, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { session } = useConnection();
  const { act, rejection, busy } = useAct();
  const [fields, setFields] = useState(() => yesFieldsOf(answer));
  const [needsDay, setNeedsDay] = useState(false);
  const service = answer.scope.kind === 'service';
  const change = (part: Partial<YesFields>): void => {
    setNeedsDay(false);
    setFields((before) => ({ ...before, ...part }));
  };
  const give = async (): Promise<void> => {
    const wall = session.clock.wall();
    if (wall === null) return;
    const yes = yesFrom(answer.scope, fields, osloDate(wall));
    if (yes === null) setNeedsDay(true);
    else if (await act('consent.answer', { answer: yes })) onClose();
  };
  return (
    <div className={classes.form}>
      {service && <WhatIsShared fields={fields} onChange={change} />}
      <HowLong fields={fields} onChange={change} />
      {needsDay && <ValidationMessage>{t('failures.rejection.pastDate')}</ValidationMessage>}
      <div className={classes.two}>
        <Button aria-disabled={busy} onClick={() => void give()}>
          {service ? t('consent.confirm', { what: title }) : t('consent.confirmOther')}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('consent.cancel')}
        </Button>
      </div>
      <Refused rejection={rejection} />
    </div>
  );
};

interface FieldsProps {
  readonly fields: YesFields;
  readonly onChange: (part: Partial<YesFields>) => void;
}

const WhatIsShared = ({ fields, onChange }: FieldsProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('consent.text.sharing')}</Fieldset.Legend>
        {TOPICS.map((topic) => (
          <Checkbox
            key={topic}
            label={t(`consent.text.topic.${topic}`)}
            checked={fields.topics.includes(topic)}
            onChange={() => onChange({ topics: toggled(fields.topics, topic) })}
          />
        ))}
      </Fieldset>
      <Textfield
        label={t('consent.notShare')}
        description={t('consent.notShareReaders')}
        value={fields.line}
        maxLength={MAX_LINE}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        onChange={(event) => onChange({ line: event.target.value.slice(0, MAX_LINE) })}
      />
    </>
  );
};

const HowLong = ({ fields, onChange }: FieldsProps): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('consent.until.legend')}</Fieldset.Legend>
        {UNTIL.map((until) => (
          <Radio
            key={until}
            name={name}
            value={until}
            label={t(`consent.until.${until}`)}
            checked={fields.until === until}
            onChange={() => onChange({ until })}
          />
        ))}
      </Fieldset>
      {fields.until === 'day' && (
        <Textfield
          type="date"
          label={t('consent.until.date')}
          value={fields.day}
          onChange={(event) => onChange({ day: event.target.value })}
        />
      )}
    </>
  );
};
