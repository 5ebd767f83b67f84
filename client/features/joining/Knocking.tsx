import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stopWaiting } from '../../connection/knocking.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Entering } from './Entering.tsx';
import { KnockForm } from './KnockForm.tsx';
import { KnockWait } from './KnockWait.tsx';
import { useKnock } from './useKnock.ts';

/** The code from the wall is behind the `#`, and leaves the address before anything is asked of the server. */
const takeCode = (): string => {
  const code = location.hash.replace(/^#/, '').slice(0, 40);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return code;
};

/** [JO5] At the door: the form, the wait, and the answer. */
export const Knocking = (): ReactNode => {
  const [code, setCode] = useState(takeCode);
  const { state, round, setState, knocks, forgotten, ask } = useKnock();
  useEffect(() => {
    const follow = () => {
      if (location.hash === '') return;
      setCode(takeCode());
      setState('none');
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [setState]);
  switch (state) {
    case undefined:
      return <Waiting />;
    case 'none':
    case 'forgotten':
      return (
        <KnockForm
          key={code}
          code={code}
          forgotten={state === 'forgotten'}
          knocks={knocks}
          onKnocked={() => setState('waiting')}
        />
      );
    case 'waiting':
      return <KnockWait key={round} onAnswer={setState} onForgotten={forgotten} />;
    case 'letIn':
      return <Entering onGone={ask} />;
    case 'refused':
    case 'closed':
      return <Over state={state} onAgain={() => void stopWaiting().then(() => setState('none'))} />;
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
