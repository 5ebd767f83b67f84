import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId } from '../../shared/ids.ts';
import { InsightAnswer } from '../../shared/insight.ts';
import { addresses } from '../connection/addresses.ts';
import { requestIn } from '../connection/http.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { AskForErasure } from '../features/erasure/AskForErasure.tsx';
import { HandOut } from '../features/insight/HandOut.tsx';
import { DocumentSections } from '../features/referat/DocumentSections.tsx';
import classes from '../features/referat/referat.module.css';
import { AppFrame } from '../ui/AppFrame.tsx';
import { NotLoaded } from '../ui/NotLoaded.tsx';

/** [IN1] Everything that is kept about one child, for the leader to look through before it is handed out. */
export const Insight = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const ask = useCallback(() => requestIn(InsightAnswer, meeting, 'insight'), [meeting]);
  const { answer, again } = useAnswer(ask);
  return (
    <AppFrame title={t('insight.tabTitle')}>
      <div className={classes.sheet}>
        <Heading level={1} data-size="lg" className={classes.title}>
          {t('insight.title')}
        </Heading>
        <p className={classes.intro}>{t('insight.intro')}</p>
        {answer === undefined && <p role="status">{t('insight.loading')}</p>}
        {answer?.ok && (
          <>
            <DocumentSections document={answer.value.document} />
            <HandOut meeting={meeting} insight={answer.value} />
            <AskForErasure meeting={meeting} />
          </>
        )}
        {answer?.ok === false && <NotLoaded what={t('insight.failed')} error={answer.error} again={again} />}
        <div>
          <Link href={addresses.home} className="ds-link">
            {t('insight.toHome')}
          </Link>
        </div>
      </div>
    </AppFrame>
  );
};
