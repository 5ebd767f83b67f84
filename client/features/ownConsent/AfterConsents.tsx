import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AfterConsent, AfterPage } from '../../../shared/afterwards.ts';
import { consentKey } from '../../../shared/consent.ts';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Removal } from '../../ui/Removal.tsx';
import { useTerms } from '../../words/useTerms.ts';
import classes from './ownConsent.module.css';
import { Shared } from './Shared.tsx';
import { useConsentWords } from './useConsentWords.ts';

interface Props {
  readonly page: AfterPage;
  readonly error: HttpErrorCode | undefined;
  readonly onSay: (said: AfterConsent) => void;
}

/** [JO13] What one has said yes and no to: to read, to contest and to take back. A new yes belongs in a meeting. */
export const AfterConsents = ({ page, error, onSay }: Props): ReactNode => {
  const { t } = useTranslation();
  if (page.answers.length === 0) return null;
  const given = page.answers.filter(({ answer }) => answer === 'yes');
  return (
    <Panel title={t('consent.title')} size="large">
      <div className={classes.consent}>
        <p>{t('afterwards.consents')}</p>
        <ul className={classes.list}>
          {page.answers.map((each) => (
            <li key={consentKey(each.scope)}>
              <OneAnswer page={page} answer={each} onSay={onSay} />
            </li>
          ))}
        </ul>
        <FormError
          error={error === 'changed' ? undefined : error}
          own={error === 'changed' && t('afterwards.page.changed')}
        />
        {given.length > 1 && (
          <div>
            <Removal
              words={{
                remove: t('consent.withdrawAll'),
                about: t('consent.withdrawAll'),
                really: t('afterwards.reallyWithdrawAll'),
                keep: t('consent.keep'),
              }}
              onRemove={() => onSay({ did: 'withdraw', scope: null })}
            />
          </div>
        )}
      </div>
    </Panel>
  );
};

interface OneProps extends Pick<Props, 'page' | 'onSay'> {
  readonly answer: GivenAnswer;
}

const OneAnswer = ({ page, answer, onSay }: OneProps): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const words = useConsentWords(answer, useTerms(page.farewell));
  const { scope, given } = answer;
  return (
    <section className={classes.question} aria-labelledby={id} data-answer={answer.answer}>
      <h3 id={id} className={classes.title}>
        {words.title}
      </h3>
      <p>{words.sentence}</p>
      <p className={classes.state} role="status">
        {words.state}
      </p>
      {answer.answer === 'yes' && (
        <>
          <Shared answer={answer} />
          <p>{words.lasts}</p>
          <div className={classes.small}>
            {given?.byLeader === true && (
              <Button
                variant="secondary"
                data-size="sm"
                aria-label={t('consent.contestOf', { what: words.title })}
                onClick={() => onSay({ did: 'contest', scope })}
              >
                {t('consent.contest')}
              </Button>
            )}
            <Removal
              words={{
                remove: t('consent.withdraw'),
                about: t('consent.withdrawOf', { what: words.title }),
                really: t('afterwards.reallyWithdraw'),
                keep: t('consent.keep'),
              }}
              onRemove={() => onSay({ did: 'withdraw', scope })}
            />
          </div>
        </>
      )}
    </section>
  );
};
