import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../connection/accounts.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import classes from './joining.module.css';

interface Props {
  readonly onYes: () => void;
  readonly onSignedOut: () => void;
}

/** [AU9] A seat of the family, in a browser where somebody is signed in: that person's own, or opened for another. */
export const OwnFamilyQuestion = ({ onYes, onSignedOut }: Props): ReactNode => {
  const { t } = useTranslation();
  const { busy, error, submit } = useSubmit(signOut, onSignedOut);
  return (
    <div className={classes.card}>
      <Heading level={1} data-size="lg">
        {t('joining.own.title')}
      </Heading>
      <Paragraph data-size="lg">{t('joining.own.body')}</Paragraph>
      <div>
        <Button aria-disabled={busy} onClick={() => submit()}>
          {t('joining.own.no')}
        </Button>
      </div>
      <Paragraph className={classes.small}>{t('joining.own.noHint')}</Paragraph>
      <div>
        <Button variant="secondary" aria-disabled={busy} onClick={onYes}>
          {t('joining.own.yes')}
        </Button>
      </div>
      <FormError error={error} />
    </div>
  );
};
