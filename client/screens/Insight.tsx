import { Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { InsightAnswer } from '../../shared/http.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { request } from '../connection/http.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { AskForErasure } from '../features/erasure/AskForErasure.tsx';
import { HandOut } from '../features/insight/HandOut.tsx';
import { ReferatBlocks } from '../features/referat/ReferatBlocks.tsx';
import classes from '../features/referat/referat.module.css';
import { AppFrame } from '../ui/AppFrame.tsx';
import { useHttpErrorText } from '../ui/failureTexts.ts';
import { Panel } from '../ui/Panel.tsx';

/** [IN1] Everything that is kept about one child, for the leader to look through before it is handed out. */
export const Insight = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const ask = useCallback(() => request(InsightAnswer, `/api/meetings/${meeting}/insight`), [meeting]);
  const { answer, again } = useAnswer(ask);
  return (
    <AppFrame title={t('insight.tabTitle')}>
      <div className={classes.sheet}>
        <Heading level={1} data-size="lg" className={classes.title}>
          {t('insight.title')}
        </Heading>
        <p className={classes.intro}>{t('insight.intro')}</p>
        {answer === undefined && <p role="status">{t('insight.loading')}</p>}
        {answer?.ok && <Sheet meeting={meeting} insight={answer.value} />}
        {answer?.ok === false && (
          <div role="alert" className={classes.take}>
            <span>
              {t('insight.failed')} {errorText(answer.error)}
            </span>
            <Button variant="secondary" data-size="sm" onClick={again}>
              {t('referat.retry')}
            </Button>
          </div>
        )}
        <div>
          <Link href={addresses.home} className="ds-link">
            {t('insight.toHome')}
          </Link>
        </div>
      </div>
    </AppFrame>
  );
};

const Sheet = ({ meeting, insight }: { meeting: MeetingId; insight: InsightAnswer }): ReactNode => {
  const { language, sections } = insight.document;
  return (
    <>
      {sections.map(({ id, heading, blocks }) => (
        <Panel key={id} title={<span lang={language}>{heading}</span>} size="large">
          <div className={classes.body} lang={language} translate="no">
            <ReferatBlocks blocks={blocks} />
          </div>
        </Panel>
      ))}
      <HandOut meeting={meeting} insight={insight} />
      <AskForErasure meeting={meeting} />
    </>
  );
};
