import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnockState } from '../../../shared/joining.ts';
import { getKnock, stopWaiting } from '../../connection/knocking.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { KnockForm } from './KnockForm.tsx';
import { KnockWait } from './KnockWait.tsx';

/** The code from the wall is behind the `#`, and leaves the address before anything is asked of the server. */
const takeCode = (): string => {
  const code = location.hash.replace(/^#/, '').slice(0, 40);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return code;
};

/** [JO5] At the door: the form, the wait, and the answer. */
export const Knocking = (): ReactNode => {
  const [code, setCode] = useState(takeCode);
  const { answer } = useAnswer(getKnock);
  const [now, setNow] = useState<KnockState>();
  const state = now ?? (answer === undefined ? undefined : answer.ok ? answer.value.state : 'none');
  const over = useCallback((next: KnockState) => setNow(next), []);
  useEffect(() => {
    const follow = () => {
      if (location.hash === '') return;
      setCode(takeCode());
      setNow('none');
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  switch (state) {
    case undefined:
      return <Waiting />;
    case 'none':
      return <KnockForm key={code} code={code} onKnocked={() => setNow('waiting')} />;
    case 'waiting':
    case 'letIn':
      return <KnockWait onOver={over} />;
    case 'refused':
    case 'closed':
      return <Over state={state} onAgain={() => void stopWaiting().then(() => setNow('none'))} />;
  }
};

const Over = (props: { state: 'refused' | 'closed'; onAgain: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { state, onAgain } = props;
  return (
    <Notice title={t(`joining.knock.${state}Title`)} alert>
      <Paragraph data-size="lg">{t(`joining.knock.${state}`)}</Paragraph>
      <Button variant="secondary" onClick={onAgain}>
        {t('joining.knock.again')}
      </Button>
    </Notice>
  );
};
