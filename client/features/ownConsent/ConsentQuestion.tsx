import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import { useAction } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';
import classes from './ownConsent.module.css';
import { Shared } from './Shared.tsx';
import { useConsentWords } from './useConsentWords.ts';
import { YesForm } from './YesForm.tsx';

/** One service, or the stafettlogg: what it is, what one has said, and what one can say. */
export const ConsentQuestion = ({ answer }: { answer: GivenAnswer }): ReactNode => {
  const id = useId();
  const words = useConsentWords(answer, useMeetingTerms());
  const [asking, setAsking] = useState(false);
  return (
    <section className={classes.question} aria-labelledby={id} data-answer={answer.answer}>
      <h3 id={id} className={classes.title}>
        {words.title}
      </h3>
      <p>{words.sentence}</p>
      <p className={classes.state} role="status">
        {words.state}
      </p>
      {asking ? (
        <YesForm answer={answer} title={words.title} onClose={() => setAsking(false)} />
      ) : (
        <Answered answer={answer} title={words.title} lasts={words.lasts} onYes={() => setAsking(true)} />
      )}
    </section>
  );
};

interface Props {
  readonly answer: GivenAnswer;
  readonly title: string;
  readonly lasts: string;
  readonly onYes: () => void;
}

const Answered = (props: Props): ReactNode =>
  props.answer.answer === 'yes' ? <SaidYes {...props} /> : <YesOrNo {...props} />;

/** Both of the same size and weight: neither is the one that is hoped for. */
const YesOrNo = ({ answer, title, onYes }: Props): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('consent.answer');
  const { act, rejection, busy } = useAct();
  if (!offered) return null;
  const { scope } = answer;
  return (
    <>
      <div className={classes.two}>
        <Button variant="secondary" aria-label={t('consent.yesTo', { what: title })} onClick={onYes}>
          {t('consent.yes')}
        </Button>
        <Button
          variant="secondary"
          aria-label={t('consent.noTo', { what: title })}
          aria-disabled={busy}
          onClick={() => void act('consent.answer', { answer: { says: 'no', scope } })}
        >
          {t('consent.no')}
        </Button>
      </div>
      <Refused rejection={rejection} />
    </>
  );
};

const SaidYes = ({ answer, title, lasts, onYes }: Props): ReactNode => {
  const { t } = useTranslation();
  const { scope, given } = answer;
  const change = useAction('consent.answer').offered;
  const withdraw = useAction('consent.withdraw').offered;
  const contest = useAction('consent.contest').offered && given?.byLeader === true;
  const { act, rejection } = useAct();
  return (
    <>
      <Shared answer={answer} />
      <p>{lasts}</p>
      <div className={classes.small}>
        {contest && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('consent.contestOf', { what: title })}
            onClick={() => void act('consent.contest', { scope })}
          >
            {t('consent.contest')}
          </Button>
        )}
        {change && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('consent.changeOf', { what: title })}
            onClick={onYes}
          >
            {t('consent.change')}
          </Button>
        )}
        {withdraw && (
          <Removal
            words={{
              remove: t('consent.withdraw'),
              about: t('consent.withdrawOf', { what: title }),
              really: t('consent.reallyWithdraw'),
              keep: t('consent.keep'),
            }}
            onRemove={() => void act('consent.withdraw', { scope })}
          />
        )}
      </div>
      <Refused rejection={rejection} />
    </>
  );
};
