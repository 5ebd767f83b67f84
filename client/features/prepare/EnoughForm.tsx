import { Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENOUGH_REASONS, EnoughReason } from '../../../shared/consent.ts';
import { MAX_LINE } from '../../../shared/text.ts';
import { useAction } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import type { ScopeLine } from './consentScopes.ts';
import consents from './consents.module.css';
import classes from './prepare.module.css';

interface Props {
  readonly line: ScopeLine;
  readonly about: string;
}

/** [CO13] Why the yes of one is enough: chosen and said by the leader, and taken back as easily. */
export const EnoughForm = ({ line, about }: Props): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('consent.enough');
  const { act, rejection } = useAct();
  const [asking, setAsking] = useState(false);
  const { scope, enough } = line;
  if (enough !== null) {
    const reason = enough.reason === 'other' ? enough.line : t(`prepare.consent.reason.${enough.reason}`);
    return (
      <div className={consents.answer}>
        <span>{t('prepare.consent.enough.stands', { reason })}</span>
        {enough.reason !== 'other' && enough.line !== '' && <span translate="no">{enough.line}</span>}
        {offered && (
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => void act('consent.enough', { scope, reason: null, line: '' })}
          >
            {t('prepare.consent.enough.drop')}
          </Button>
        )}
        <Refused rejection={rejection} />
      </div>
    );
  }
  if (!offered) return null;
  if (asking) return <Reason line={line} onClose={() => setAsking(false)} />;
  return (
    <div>
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('prepare.consent.enough.askOf', { scope: about })}
        onClick={() => setAsking(true)}
      >
        {t('prepare.consent.enough.ask')}
      </Button>
    </div>
  );
};

const Reason = ({ line: { scope }, onClose }: { line: ScopeLine; onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const field = useId();
  const { act, rejection, busy } = useAct();
  const [reason, setReason] = useState<EnoughReason>(ENOUGH_REASONS[1]);
  const [line, setLine] = useState('');
  const [needsLine, setNeedsLine] = useState(false);
  const save = async (): Promise<void> => {
    if (reason === 'other' && line.trim() === '') return setNeedsLine(true);
    if (await act('consent.enough', { scope, reason, line: line.trim() })) onClose();
  };
  return (
    <div className={classes.editor}>
      <Field>
        <Label htmlFor={field}>{t('prepare.consent.enough.legend')}</Label>
        <Select
          id={field}
          value={reason}
          onChange={(event) => setReason(EnoughReason.parse(event.target.value))}
        >
          {ENOUGH_REASONS.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`prepare.consent.reason.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        label={t('prepare.consent.enough.line')}
        description={t('readBy.leader')}
        value={line}
        maxLength={MAX_LINE}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        onChange={(event) => {
          setNeedsLine(false);
          setLine(event.target.value.slice(0, MAX_LINE));
        }}
      />
      {needsLine && <ValidationMessage>{t('prepare.consent.enough.needLine')}</ValidationMessage>}
      <div className={classes.actions}>
        <Button data-size="sm" aria-disabled={busy} onClick={() => void save()}>
          {t('prepare.consent.enough.save')}
        </Button>
        <Button data-size="sm" variant="tertiary" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
      <Refused rejection={rejection} />
    </div>
  );
};
