import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeetingId } from '../../shared/ids.ts';
import { KeptReferat as Kept } from '../../shared/referat.ts';
import { addresses } from '../connection/addresses.ts';
import { requestIn } from '../connection/http.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { DocumentSections } from '../features/referat/DocumentSections.tsx';
import classes from '../features/referat/referat.module.css';
import { AppFrame } from '../ui/AppFrame.tsx';
import { formatDateAndTime, formatDay } from '../ui/format.ts';
import { NotLoaded } from '../ui/NotLoaded.tsx';
import { Waiting } from '../ui/Waiting.tsx';

const keptPath = (meeting: MeetingId): string => `/api/meetings/${meeting}/kept`;

/** [RN3] What is left of a meeting when its live notes have ended: the approved referat, for its leader. */
export const KeptReferat = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const ask = useCallback(() => requestIn(Kept, meeting, 'kept'), [meeting]);
  const { answer, again } = useAnswer(ask);
  return (
    <AppFrame title={t('referat.tabTitle')}>
      <div className={classes.sheet}>
        {answer === undefined && <Waiting />}
        {answer?.ok && <Sheet meeting={meeting} kept={answer.value} />}
        {answer?.ok === false && <NotLoaded what={t('referat.failed')} error={answer.error} again={again} />}
        <div>
          <Link href={addresses.insight(meeting)} className="ds-link">
            {t('insight.link')}
          </Link>
        </div>
        <div>
          <Link href={addresses.home} className="ds-link">
            {t('referat.approval.toHome')}
          </Link>
        </div>
      </div>
    </AppFrame>
  );
};

const Sheet = ({ meeting, kept }: { meeting: MeetingId; kept: Kept }): ReactNode => {
  const { t } = useTranslation();
  const { referat, versions, goneAt } = kept;
  const last = versions.at(-1);
  return (
    <>
      <Heading level={1} data-size="lg" className={classes.title} lang={referat.language}>
        {referat.title}
      </Heading>
      <div className={classes.standing}>
        <Paragraph>{t('referat.approval.keptIntro', { date: formatDay(goneAt, t) })}</Paragraph>
        {last && (
          <Paragraph className={classes.intro}>
            {t('referat.approval.approved', {
              version: last.version,
              when: formatDateAndTime(last.approvedAt, t),
            })}
          </Paragraph>
        )}
      </div>
      <div className={classes.take}>
        <Button asChild>
          <a href={`${keptPath(meeting)}.pdf`} download>
            {t('referat.pdf')}
          </a>
        </Button>
        <Button asChild variant="secondary">
          <a href={`${keptPath(meeting)}.txt`} download>
            {t('referat.text')}
          </a>
        </Button>
      </div>
      <DocumentSections document={referat} />
    </>
  );
};
