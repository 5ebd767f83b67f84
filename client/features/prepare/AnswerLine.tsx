import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentScope } from '../../../shared/consent.ts';
import { useAction } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { formatDate } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';
import type { LineAnswer } from './consentScopes.ts';
import consents from './consents.module.css';

interface Props {
  readonly answer: LineAnswer;
  readonly scope: ConsentScope;
  /** What it is about, as a sentence. */
  readonly about: string;
}

/** What one giver has said to one thing, and the way to record that it was taken back. */
export const AnswerLine = ({ answer, scope, about }: Props): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const answerText = useAnswerText();
  const { offered } = useAction('consent.withdraw');
  const { act, rejection } = useAct();
  const name = terms.personById(answer.person);
  const given = answer.answer === 'yes' || answer.answer === 'contested';
  return (
    <li className={consents.answer}>
      <span>
        <span translate="no">{name}</span>
        {': '}
        {answerText(answer)}
      </span>
      {given && offered && (
        <Removal
          words={{
            remove: t('prepare.consent.withdraw'),
            about: t('prepare.consent.withdrawOf', { name, scope: about }),
            really: t('prepare.consent.reallyWithdraw', { name }),
            keep: t('prepare.consent.keep'),
          }}
          onRemove={() => void act('consent.withdraw', { scope, giver: answer.person })}
        />
      )}
      <Refused rejection={rejection} />
    </li>
  );
};

const useAnswerText = (): ((answer: LineAnswer) => string) => {
  const { t } = useTranslation();
  return ({ answer, given, weight }) => {
    if (given === null)
      return t(weight === 'whenGiven' ? 'prepare.consent.answer.notWaited' : 'prepare.consent.answer.open');
    const date = formatDate(given.on, t);
    const said = (): string => {
      switch (answer) {
        case 'no':
          return given.withdrawnOn === null
            ? t('prepare.consent.answer.no')
            : t('prepare.consent.answer.withdrawn', { date: formatDate(given.withdrawnOn, t) });
        case 'expired':
          return t('prepare.consent.answer.expired', { date: formatDate(given.validUntil ?? given.on, t) });
        case 'contested':
          return t('prepare.consent.answer.contested');
        default:
          return t('prepare.consent.answer.yes', { date, form: t(`terms.consentForm.${given.form}`) });
      }
    };
    const until =
      answer === 'yes' && given.validUntil !== null
        ? `, ${t('prepare.consent.until', { date: formatDate(given.validUntil, t) })}`
        : '';
    const never = weight === 'never' ? `. ${t('prepare.consent.answer.never')}` : '';
    return `${said()}${until}${never}`;
  };
};
