import { Button, Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import { osloDate } from '../../../shared/time.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { SharingFields } from '../../ui/SharingFields.tsx';
import classes from './ownConsent.module.css';
import { UNTIL, type YesFields, yesFieldsOf, yesFrom } from './ownConsent.ts';

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
      {service && (
        <SharingFields
          fields={fields}
          line={t('consent.notShare')}
          readers={t('consent.notShareReaders')}
          onChange={change}
        />
      )}
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
