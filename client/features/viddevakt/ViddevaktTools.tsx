import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useExpectation, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useSettled } from '../../connection/useSettled.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { Reasons } from './Reasons.tsx';
import { RestCard } from './RestCard.tsx';
import { StoppedCard } from './StoppedCard.tsx';
import classes from './ViddevaktTools.module.css';

/**
 * The viddevakt's tools: what is left for the rest, breaking in with the reason that fits, a minute more, the next
 * turn; while the clock stands, who stopped it and one way on. Offers what the server takes, and nothing else.
 */
export const ViddevaktTools = (): ReactNode => {
  const { t } = useTranslation();
  const clock = useSection('clock');
  if (clock === undefined) return null;
  return (
    <section className={classes.tools} aria-label={t('viddevakt.title')}>
      {clock.pause === null ? (
        <>
          <RestCard />
          <BreakIn />
        </>
      ) : (
        <StoppedCard />
      )}
    </section>
  );
};

const BreakIn = (): ReactNode => {
  const { offered } = useAction('clock.breakIn');
  const { act, rejection, busy } = useAct();
  return (
    <>
      {offered && <Reasons onChoose={(reason) => act('clock.breakIn', { reason })} busy={busy} />}
      <Refused rejection={rejection} />
      <Steps />
    </>
  );
};

const Steps = (): ReactNode => {
  const { t } = useTranslation();
  const extend = useAction('clock.extend').offered;
  const pause = useAction('clock.pause').offered;
  const next = useAction('agenda.next').offered;
  const expect = useExpectation();
  const settled = useSettled();
  const { act, rejection, busy } = useAct();
  const step = () =>
    expect !== undefined && act('agenda.next', { despite: false, skipAnswer: false }, { expect });
  return (
    <>
      <div className={classes.steps}>
        {extend && (
          <Button variant="secondary" {...whenFree(busy, () => act('clock.extend', { minutes: 1 }))}>
            {t('viddevakt.extend')}
          </Button>
        )}
        {extend && (
          <Button variant="secondary" {...whenFree(busy, () => act('clock.extend', { minutes: 2 }))}>
            {t('viddevakt.extendTwo')}
          </Button>
        )}
        {pause && (
          <Button variant="secondary" {...whenFree(busy, () => act('clock.pause', {}))}>
            {t('viddevakt.takePause')}
          </Button>
        )}
        {next && expect !== undefined && (
          <Button variant="secondary" {...whenFree(busy || !settled, step)}>
            {t('viddevakt.nextTurn')}
          </Button>
        )}
      </div>
      <Refused rejection={rejection} />
    </>
  );
};
