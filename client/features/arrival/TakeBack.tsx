import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentScope } from '../../../shared/consent.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './arrival.module.css';
import { saidYesTo } from './doorYes.ts';

interface Props {
  readonly scope: ConsentScope;
  /** What it is to, as said after «consent to». */
  readonly of: string;
}

/**
 * [CO19] [UI111] One tap for each who may take it back: sharing stops at once, so nothing asks once more. What was a slip
 * is given anew where it stood.
 */
export const TakeBack = ({ scope, of }: Props): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const { offered } = useAction('consent.withdraw');
  const book = useSection('consentBook');
  const { act, rejection, busy } = useAct();
  const givers = book === undefined ? [] : saidYesTo(scope, book);
  if (!offered || givers.length === 0) return null;
  return (
    <>
      <fieldset className={classes.choices} aria-label={t('arrival.consent.whoTakesBack', { of })}>
        {givers.map((giver) => (
          <Button
            key={giver}
            variant="secondary"
            data-size="sm"
            {...whenFree(busy, () => void act('consent.withdraw', { scope, giver }))}
          >
            {t('arrival.consent.takesBack', { name: terms.personById(giver) })}
          </Button>
        ))}
      </fieldset>
      <Refused rejection={rejection} />
    </>
  );
};
