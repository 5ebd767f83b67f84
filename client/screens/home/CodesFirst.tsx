import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getAccount } from '../../connection/ownAccount.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { CodesPanel } from '../../features/account/CodesPanel.tsx';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import classes from '../AccountPage.module.css';
import { Unreachable } from './Unreachable.tsx';

/** [AU19] The owner demands a code, and this account has none yet: that comes first. */
export const CodesFirst = ({ onDone }: { onDone: () => void }): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const { answer, again } = useAnswer(getAccount);
  return (
    <div className={classes.page}>
      <Heading level={1} data-size="lg">
        {t('account.codes.firstTitle')}
      </Heading>
      <Paragraph data-size="lg">{t('account.codes.firstLead')}</Paragraph>
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <Unreachable text={errorText(answer.error)} onRetry={again} />}
      {answer?.ok && <CodesPanel email={answer.value.email} on={false} demanded onChange={onDone} />}
    </div>
  );
};
