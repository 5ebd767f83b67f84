import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from '../../../shared/commands.ts';
import type { Rev } from '../../../shared/text.ts';
import { useAction, useSection, useSend } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SharedField } from '../../ui/SharedField.tsx';
import classes from './Evaluation.module.css';
import { Interventions } from './Interventions.tsx';
import { PhaseBars } from './PhaseBars.tsx';

/** The staff look at the meeting: one shared answer to each question, beside what the clock says. */
export const Evaluation = (): ReactNode => {
  const { t } = useTranslation();
  const evaluation = useSection('evaluation');
  if (evaluation === undefined || evaluation === null) return null;
  return (
    <div className={classes.evaluation}>
      <Panel title={t('evaluation.intro')} aside={t('evaluation.onlyStaff')}>
        {EVALUATION_QUESTIONS.map((question) => (
          <Answer key={question} question={question} />
        ))}
      </Panel>
      <div className={classes.facts}>
        <PhaseBars phases={evaluation.phases} />
        <Interventions interventions={evaluation.interventions} />
      </div>
    </div>
  );
};

const Answer = ({ question }: { question: EvaluationQuestion }): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const { offered } = useAction('evaluation.write');
  const answer = useSection('evaluation')?.answers.find((each) => each.question === question);
  const save = useCallback(
    (text: string, baseRev: Rev) => send('evaluation.write', { question, text, baseRev }),
    [send, question],
  );
  return (
    <SharedField
      draftOf={`evaluation/${question}`}
      label={t(`terms.question.${question}`)}
      server={{ text: answer?.text ?? '', rev: answer?.rev ?? 0 }}
      overlap={answer?.overlap ?? false}
      writable={offered}
      save={save}
      readers="staff"
      rows={2}
    />
  );
};
