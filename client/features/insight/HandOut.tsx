import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { InsightAnswer } from '../../../shared/insight.ts';
import { saveFile } from '../../connection/saveFile.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './insight.module.css';

interface Props {
  readonly meeting: MeetingId;
  readonly insight: InsightAnswer;
}

/** [IN3] What of the evaluation goes along, and the files, when the leader has read it all through. */
export const HandOut = ({ meeting, insight: { evaluation, document } }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const [without, setWithout] = useState<readonly string[]>([]);
  const [read, setRead] = useState(false);
  const [error, setError] = useState<HttpErrorCode | null>(null);
  const toggle = (id: string): void =>
    setWithout((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  const take = async (kind: 'pdf' | 'json'): Promise<void> => {
    const came = await saveFile(`/api/meetings/${meeting}/insight/${kind}`, { without });
    setError(came.ok ? null : came.error);
  };
  return (
    <>
      <Panel title={t('insight.evaluation')} size="large">
        <Paragraph>
          {t(evaluation.length === 0 ? 'insight.evaluationNone' : 'insight.evaluationIntro')}
        </Paragraph>
        {evaluation.map(({ id, question, text }) => (
          <div key={id} className={classes.passage}>
            <blockquote className={classes.quote} lang={document.language} translate="no">
              {text}
            </blockquote>
            <Checkbox
              label={t('insight.include', { question: t(`terms.question.${question}`) })}
              checked={!without.includes(id)}
              onChange={() => toggle(id)}
            />
          </div>
        ))}
      </Panel>
      <div className={classes.foot}>
        <Checkbox label={t('insight.read')} checked={read} onChange={() => setRead(!read)} />
        <div className={classes.files}>
          <Button disabled={!read} onClick={() => void take('pdf')}>
            {t('insight.pdf')}
          </Button>
          <Button variant="secondary" disabled={!read} onClick={() => void take('json')}>
            {t('insight.json')}
          </Button>
        </div>
        <p role="status" className={classes.said}>
          {error !== null && `${t('insight.failed')} ${errorText(error)}`}
        </p>
      </div>
    </>
  );
};
