import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { enter } from '../../connection/knocking.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Notice } from '../../ui/Notice.tsx';
import { destinationOf } from './destination.ts';
import classes from './joining.module.css';
import { OwnFamilyQuestion } from './OwnFamilyQuestion.tsx';

/** Another object each time it is tried. */
interface Attempt {
  /** Said by the person: it is the own family. */
  readonly family: boolean;
}

/**
 * [JO6] Let in: the seat is taken at once. What a link's seat is asked, this one is too.
 * @param props.onGone the seat can be taken no more: in another window it was, or the door was closed
 */
export const Entering = ({ onGone }: { readonly onGone: () => void }): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const [error, setError] = useState<HttpErrorCode>();
  const [attempt, setAttempt] = useState<Attempt>({ family: false });
  useEffect(() => {
    let wanted = true;
    void enter(attempt.family).then((answer) => {
      if (!wanted) return;
      if (answer.ok) navigate(destinationOf(answer.value), { replace: true });
      else if (answer.error === 'notFound') onGone();
      else setError(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [attempt, navigate, onGone]);
  const again = (family: boolean): void => {
    setError(undefined);
    setAttempt({ family });
  };
  if (error === 'familySeat')
    return <OwnFamilyQuestion onYes={() => again(true)} onSignedOut={() => again(false)} />;
  if (error !== undefined)
    return (
      <Notice title={t('joining.knock.refusedTitle')} alert>
        <Paragraph data-size="lg">{errorText(error)}</Paragraph>
        <Button onClick={() => again(attempt.family)}>{t('joining.retry')}</Button>
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
