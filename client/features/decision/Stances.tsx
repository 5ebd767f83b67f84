import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMine } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { agreementOn, type Decided } from './choices.ts';
import classes from './Stances.module.css';

type Stance = Decided['stances'][number];

/**
 * Where more than one decides: who has said what, in one line where nobody differs. All are asked when it is read
 * aloud; nothing more is asked of one who is alone, and a differing answer is one that can wait. [VW20] A youth sees the own
 * answer alone, whoever else is asked.
 */
export const Stances = ({ decided }: { decided: Decided }): ReactNode => {
  const { t } = useTranslation();
  const agreement = agreementOn(decided);
  const mine = useMine();
  const stanceOf = mine?.stanceOf ?? [];
  const { offered } = useAction('measure.stance');
  const [open, setOpen] = useState(false);
  const [first] = decided.stances;
  if (first === undefined) return null;
  const ownAlone = mine?.audience === 'child' && decided.stances.length === 1;
  if (agreement === 'alone' && !ownAlone) return null;
  const own = decided.stances.filter(({ guardian }) => stanceOf.includes(guardian));
  const mayAnswer = offered && own.length > 0;
  return (
    <div className={classes.stances}>
      {ownAlone ? <Own stance={first} /> : <All decided={decided} />}
      {mayAnswer && !open && (
        <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
          {t(ownAlone ? 'decision.ownEdit' : 'decision.stanceEdit')}
        </Button>
      )}
      {mayAnswer &&
        open &&
        own.map((stance) => <StancePick key={stance.guardian} measure={decided.measure.id} {...stance} />)}
    </div>
  );
};

const All = ({ decided }: { decided: Decided }): ReactNode => {
  const { t } = useTranslation();
  const agreement = agreementOn(decided);
  if (agreement === 'nobody' || agreement === 'alone') return null;
  if (agreement !== 'differ') {
    return (
      <p className={classes.agree} data-open={agreement === 'open'}>
        {t(AGREED[agreement])}
      </p>
    );
  }
  return (
    <ul className={classes.each}>
      {decided.stances.map((stance) => (
        <StanceRead key={stance.guardian} {...stance} />
      ))}
    </ul>
  );
};

const answerIn = ({ accepts, said }: Stance): 'notAsked' | 'accepts' | 'declines' => {
  if (!accepts) return 'declines';
  return said ? 'accepts' : 'notAsked';
};

const Own = ({ stance }: { stance: Stance }): ReactNode => {
  const { t } = useTranslation();
  const answer = answerIn(stance);
  return (
    <p className={classes.agree} data-open={answer !== 'accepts'}>
      {t(OWN[answer])}
    </p>
  );
};

const OWN = {
  notAsked: 'decision.ownNotAsked',
  accepts: 'decision.ownAccepts',
  declines: 'decision.ownDeclines',
} as const;

const AGREED = {
  open: 'decision.agreeOpen',
  both: 'decision.agreeBoth',
  all: 'decision.agreeAll',
} as const;

const StanceRead = (stance: Stance): ReactNode => {
  const { t } = useTranslation();
  const name = useMeetingTerms().personById(stance.guardian);
  return <li translate="no">{t(`decision.${answerIn(stance)}`, { name })}</li>;
};

const StancePick = ({
  measure,
  guardian,
  accepts,
  said,
}: Stance & { measure: Decided['measure']['id'] }): ReactNode => {
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
        variant={accepts && said ? 'primary' : 'secondary'}
        data-size="sm"
        aria-pressed={accepts && said}
        {...whenFree(busy, () => answer(true))}
      >
        {t('decision.yes')}
      </Button>
      <Button
        variant={accepts ? 'secondary' : 'primary'}
        data-size="sm"
        aria-pressed={!accepts}
        {...whenFree(busy, () => answer(false))}
      >
        {t('decision.notNow')}
      </Button>
      <Refused rejection={rejection} />
    </fieldset>
  );
};
