import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { KnockState } from '../../../shared/joining.ts';
import { enter, stopWaiting, waitOutside } from '../../connection/knocking.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { destinationOf } from './destination.ts';
import classes from './joining.module.css';
import { OwnFamilyQuestion } from './OwnFamilyQuestion.tsx';

interface Props {
  /** Whether there is anything to wait for any more. */
  readonly onOver: (state: KnockState) => void;
}

/** [JO5] Outside: that somebody opens, and nothing of what goes on inside. Survives a reload. */
export const KnockWait = ({ onOver }: Props): ReactNode => {
  const { t } = useTranslation();
  const [up, setUp] = useState(true);
  const [state, setState] = useState<KnockState>('waiting');
  useEffect(() => waitOutside({ answered: setState, connected: setUp }), []);
  useEffect(() => {
    if (state !== 'waiting' && state !== 'letIn') onOver(state);
  }, [state, onOver]);
  if (state === 'letIn') return <Entering />;
  return (
    <div className={classes.card} role="status">
      <Heading level={1} data-size="xl">
        {t('joining.knock.waitTitle')}
      </Heading>
      <Paragraph data-size="lg">{t('joining.knock.wait')}</Paragraph>
      {!up && <Paragraph>{t('joining.knock.lost')}</Paragraph>}
      <div>
        <Button variant="secondary" onClick={() => void stopWaiting().then(() => onOver('none'))}>
          {t('joining.knock.leave')}
        </Button>
      </div>
    </div>
  );
};

/** Let in: the seat is taken at once. What a link's seat is asked, this one is too. */
const Entering = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const [error, setError] = useState<HttpErrorCode>();
  const [family, setFamily] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round tries again.
  useEffect(() => {
    let wanted = true;
    void enter(family).then((answer) => {
      if (!wanted) return;
      if (answer.ok) navigate(destinationOf(answer.value), { replace: true });
      else setError(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [family, round, navigate]);
  const again = (own: boolean): void => {
    setError(undefined);
    setFamily(own);
    setRound((before) => before + 1);
  };
  if (error === 'familySeat')
    return <OwnFamilyQuestion onYes={() => again(true)} onSignedOut={() => again(false)} />;
  if (error !== undefined)
    return (
      <Notice title={t('joining.knock.refusedTitle')} alert>
        <Paragraph data-size="lg">{errorText(error)}</Paragraph>
        <Button onClick={() => again(family)}>{t('joining.retry')}</Button>
      </Notice>
    );
  return (
    <div className={classes.card} role="status">
      <Heading level={1} data-size="xl">
        {t('joining.knock.entering')}
      </Heading>
    </div>
  );
};
