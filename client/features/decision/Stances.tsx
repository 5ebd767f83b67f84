import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids.ts';
import { useAction, useMine } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { agreementOn, type Decided } from './choices.ts';
import classes from './Stances.module.css';

/**
 * Where more than one decides: that all say yes, unless somebody says otherwise. Nothing is asked of a
 * guardian who is alone, and a differing answer is one that can wait.
 */
export const Stances = ({ decided }: { decided: Decided }): ReactNode => {
  const { t } = useTranslation();
  const agreement = agreementOn(decided);
  const stanceOf = useMine()?.stanceOf ?? [];
  const { offered } = useAction('measure.stance');
  const [open, setOpen] = useState(false);
  if (decided.stances.length < 2 && agreement !== 'differ') return null;
  const own = decided.stances.filter(({ guardian }) => stanceOf.includes(guardian));
  const mayAnswer = offered && own.length > 0;
  return (
    <div className={classes.stances}>
      {agreement === 'differ' ? (
        <ul className={classes.each}>
          {decided.stances.map((stance) => (
            <StanceRead key={stance.guardian} {...stance} />
          ))}
        </ul>
      ) : (
        <p className={classes.agree}>
          {agreement === 'both' ? t('decision.agreeBoth') : t('decision.agreeAll')}
        </p>
      )}
      {mayAnswer && !open && (
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
          {t('decision.stanceEdit')}
        </Button>
      )}
      {mayAnswer &&
        open &&
        own.map((stance) => <StancePick key={stance.guardian} measure={decided.measure.id} {...stance} />)}
    </div>
  );
};

const StanceRead = ({ guardian, accepts }: { guardian: PersonId; accepts: boolean }): ReactNode => {
  const { t } = useTranslation();
  const name = useMeetingTerms().personById(guardian);
  return (
    <li translate="no">{accepts ? t('decision.accepts', { name }) : t('decision.declines', { name })}</li>
  );
};

const StancePick = ({
  measure,
  guardian,
  accepts,
}: {
  measure: Decided['measure']['id'];
  guardian: PersonId;
  accepts: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const name = useMeetingTerms().personById(guardian);
  const { act, rejection, busy } = useAct();
  const answer = (yes: boolean) => act('measure.stance', { id: measure, guardian, accepts: yes });
  return (
    <fieldset className={classes.pick} aria-label={t('decision.stanceOf', { name })}>
      <span className={classes.name} translate="no">
        {name}
      </span>
      <Button
        variant={accepts ? 'primary' : 'secondary'}
        data-size="sm"
        aria-pressed={accepts}
        disabled={busy}
        onClick={() => answer(true)}
      >
        {t('decision.yes')}
      </Button>
      <Button
        variant={accepts ? 'secondary' : 'primary'}
        data-size="sm"
        aria-pressed={!accepts}
        disabled={busy}
        onClick={() => answer(false)}
      >
        {t('decision.notNow')}
      </Button>
      <Refused rejection={rejection} />
    </fieldset>
  );
};
