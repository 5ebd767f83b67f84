import { Details } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { consentKey } from '../../../shared/consent.ts';
import { useAction, useMine } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';
import { ConsentQuestion } from './ConsentQuestion.tsx';
import classes from './ownConsent.module.css';
import { hasGiven } from './ownConsent.ts';
import { WhoAnswers } from './WhoAnswers.tsx';

/** What is agreed to, in the order in which people ask. All of it stands open until everything has an answer. */
const BEFORE = ['what', 'free'] as const;
const AFTER = ['goesTo', 'notShared', 'howLong', 'withdraw', 'duty'] as const;

/** [CO21] Consent on the own screen: each thing in one sentence, a yes and a no of the same size, and the way back. */
export const OwnConsent = (): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const answers = mine?.consent;
  if (!answers) return null;
  const ofGuardian = mine.audience === 'guardian' || mine.audience === 'away';
  return (
    <div className={classes.consent}>
      <p className={classes.lead}>{t(ofGuardian ? 'consent.lead' : 'consent.youthLead')}</p>
      {BEFORE.map((each) => (
        <p key={each}>{t(`consent.text.${each}`)}</p>
      ))}
      <Details defaultOpen={answers.some(({ answer }) => answer === 'open')}>
        <Details.Summary>{t('consent.more')}</Details.Summary>
        <Details.Content className={classes.more}>
          {AFTER.map((each) => (
            <p key={each}>{t(`consent.text.${each}`)}</p>
          ))}
          <WhoAnswers />
        </Details.Content>
      </Details>
      <ul className={classes.list}>
        {answers.map((answer) => (
          <li key={consentKey(answer.scope)}>
            <ConsentQuestion answer={answer} />
          </li>
        ))}
      </ul>
      {hasGiven(answers) && <WithdrawAll />}
    </div>
  );
};

const WithdrawAll = (): ReactNode => {
  const { t } = useTranslation();
  const { act, rejection } = useAct();
  const { offered } = useAction('consent.withdraw');
  if (!offered) return null;
  return (
    <div>
      <Removal
        words={{
          remove: t('consent.withdrawAll'),
          about: t('consent.withdrawAll'),
          really: t('consent.reallyWithdrawAll'),
          keep: t('consent.keep'),
        }}
        onRemove={() => void act('consent.withdraw', { scope: null })}
      />
      <Refused rejection={rejection} />
    </div>
  );
};
