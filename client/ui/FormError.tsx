import { ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { HttpErrorCode } from '../../shared/http.ts';
import { useHttpErrorText } from './failureTexts.ts';

interface Props {
  readonly error: HttpErrorCode | undefined;
  /** What the screen itself has to say, where the server has not been asked. */
  readonly own?: string | false | undefined;
}

/** Why a form was not taken; read out when it comes. */
export const FormError = ({ error, own }: Props): ReactNode => {
  const errorText = useHttpErrorText();
  const text = error === undefined ? own : errorText(error);
  return <div role="alert">{text && <ValidationMessage>{text}</ValidationMessage>}</div>;
};
