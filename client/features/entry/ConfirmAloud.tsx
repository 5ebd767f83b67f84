import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceId } from '../../../shared/ids.ts';
import { isHard } from '../../../shared/rejections.ts';
import { useAction, useExpectation, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './entry.module.css';
import { useConfirmWords } from './useConfirmWords.ts';

/** That the entry was read aloud and the family confirmed it: by who may say so; the reader is told who does. */
export const ConfirmAloud = (): ReactNode => {
  const { t } = useTranslation();
  const aloud = useSection('turn')?.current?.act === 'readAloud';
  const speaking = useMine()?.speaking ?? false;
  const { offered, why } = useAction('decision.confirm');
  const terms = useMeetingTerms();
  const words = useConfirmWords();
  const expect = useExpectation();
  const { act, rejection, busy } = useAct();
  if (!aloud) return null;
  if (why === 'missing') return <p className={classes.leader}>{t('entry.nobodyDecides')}</p>;
  if (!offered || expect === undefined) {
    return speaking ? <p className={classes.leader}>{t('entry.leaderConfirms')}</p> : null;
  }
  const confirm = (despite: boolean) => act('decision.confirm', { despite }, { expect });
  const canGoOn = rejection?.missing !== undefined && !rejection.missing.some(isHard);
  return (
    <div className={classes.confirm}>
      <Refused rejection={rejection} nameOf={(id) => terms.serviceById(ServiceId.parse(id))} />
      {canGoOn && (
        <Button variant="secondary" {...whenFree(busy, () => confirm(true))}>
          {t('entry.confirmDespite')}
        </Button>
      )}
      <BigButton {...whenFree(busy, () => confirm(false))}>{words}</BigButton>
    </div>
  );
};
