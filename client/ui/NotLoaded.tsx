import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HttpErrorCode } from '../../shared/http.ts';
import { useHttpErrorText } from './failureTexts.ts';
import classes from './NotLoaded.module.css';

interface Props {
  /** What did not come, where the page does not say it otherwise. */
  readonly what?: string;
  readonly error: HttpErrorCode;
  readonly again: () => void;
}

/** What was asked for did not come: why, and once more. */
export const NotLoaded = ({ what, error, again }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  return (
    <div role="alert" className={classes.notLoaded}>
      <span>
        {what} {errorText(error)}
      </span>
      <Button variant="secondary" data-size="sm" onClick={again}>
        {t('ui.again')}
      </Button>
    </div>
  );
};
