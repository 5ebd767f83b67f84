import { Button, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { ReferatAnswer } from '../../../shared/referat.ts';
import { useMine } from '../../connection/hooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { formatDateAndTime, formatDay } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { isLacking } from './ReferatSectionPanel.tsx';
import classes from './referat.module.css';
import { approveReferat } from './useReferat.ts';

interface Props {
  readonly meeting: MeetingId;
  readonly answer: ReferatAnswer;
  readonly onChange: () => void;
}

/** [CA6] How the referat stands: a draft, approved, taken out; and the leader's approval. */
export const Standing = ({ meeting, answer, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const leads = useMine()?.duties.includes('lead') ?? false;
  const last = answer.versions.at(-1);
  const isDraft = last === undefined || answer.changed;
  return (
    <Panel
      title={t('referat.approval.standingTitle')}
      aside={isDraft && <Tag data-size="sm">{t('referat.approval.draft')}</Tag>}
    >
      <div className={classes.standing}>
        <Said answer={answer} />
        {isDraft && leads && <Approve meeting={meeting} answer={answer} onChange={onChange} />}
        {isDraft && !leads && (
          <Paragraph className={classes.intro}>{t('referat.approval.leaderApproves')}</Paragraph>
        )}
      </div>
    </Panel>
  );
};

const Said = ({ answer: { versions, changed, notesGo } }: Pick<Props, 'answer'>): ReactNode => {
  const { t } = useTranslation();
  const last = versions.at(-1);
  if (last === undefined) return <Paragraph>{t('referat.approval.isDraft')}</Paragraph>;
  const { version, approvedAt, exportedAt } = last;
  return (
    <>
      <Paragraph>
        {t('referat.approval.approved', { version, when: formatDateAndTime(approvedAt, t) })}{' '}
        {exportedAt === null
          ? !changed && t('referat.approval.toArchive')
          : t('referat.approval.exported', { when: formatDateAndTime(exportedAt, t) })}
      </Paragraph>
      {changed && <Paragraph>{t('referat.approval.changed', { version })}</Paragraph>}
      {notesGo !== null && (
        <Paragraph className={classes.intro}>
          {t('referat.approval.notesGo', { date: formatDay(notesGo, t) })}
        </Paragraph>
      )}
    </>
  );
};

const Approve = ({ meeting, answer, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<HttpErrorCode | null>(null);
  const version = (answer.versions.at(-1)?.version ?? 0) + 1;
  const name =
    version === 1 ? t('referat.approval.approve') : t('referat.approval.approveAgain', { version });
  const approve = async (): Promise<void> => {
    setAsking(false);
    const came = await approveReferat(meeting, answer.print);
    setError(came.ok ? null : came.error);
    onChange();
  };
  return (
    <>
      <div>
        <Button onClick={() => setAsking(true)}>{name}</Button>
      </div>
      <div role="status">
        {error !== null && (
          <Paragraph>
            {t('referat.approval.refused')} {errorText(error)}
          </Paragraph>
        )}
      </div>
      <Dialog
        open={asking}
        title={t('referat.approval.askTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => void approve()}>{name}</Button>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t('referat.approval.notYet')}
            </Button>
          </>
        }
      >
        <Paragraph>{t('referat.approval.askBody')}</Paragraph>
        {answer.referat.sections.some(isLacking) && (
          <Paragraph className={classes.missing}>{t('referat.approval.askLacking')}</Paragraph>
        )}
      </Dialog>
    </>
  );
};
