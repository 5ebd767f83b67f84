import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids.ts';
import type { ConsentScope } from '../../../shared/plan.ts';
import { osloDate } from '../../../shared/time.ts';
import { useAction } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './arrival.module.css';
import type { Giver } from './arrivals.ts';

interface Props {
  readonly scope: ConsentScope;
  /** What it is to, as said after «yes to». */
  readonly to: string;
  /** What lacks without it; null where nothing does. */
  readonly lacks: string | null;
  readonly givers: readonly Giver[];
}

/** Oral consent at the door in two taps: a yes, and who said it. Valid when recorded (DOMAIN). */
export const OralConsent = ({ scope, to, lacks, givers }: Props): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('consent.record');
  const [asking, setAsking] = useState(false);
  const record = useRecord(scope);
  const own = scope.kind === 'own';
  const isOptional = scope.kind === 'stafettlogg';
  if (lacks === null && !offered) return null;
  return (
    <div
      className={lacks === null ? classes.quiet : classes.notice}
      {...(isOptional && { 'data-tone': 'calm' })}
    >
      {lacks !== null && <p>{lacks}</p>}
      {givers.length === 0 && <p>{t('arrival.consent.nobody')}</p>}
      {offered && givers.length > 0 && !asking && (
        <Button
          variant={lacks === null ? 'tertiary' : 'secondary'}
          data-size="sm"
          aria-label={t(own ? 'arrival.consent.own' : 'arrival.consent.oralOf', { name: to })}
          onClick={() => setAsking(true)}
        >
          {own ? t('arrival.consent.own', { name: to }) : t('arrival.consent.oral')}
        </Button>
      )}
      {asking && (
        <fieldset className={classes.choices} aria-label={t('arrival.consent.who')}>
          {givers.map((giver) => (
            <GiverButton key={giver.person.id} giver={giver} onGive={record.give} disabled={record.busy} />
          ))}
          <Button variant="tertiary" data-size="sm" onClick={() => setAsking(false)}>
            {t('ui.cancel')}
          </Button>
        </fieldset>
      )}
      <Refused rejection={record.rejection} />
    </div>
  );
};

interface GiverProps {
  readonly giver: Giver;
  readonly onGive: (giver: PersonId) => void;
  readonly disabled: boolean;
}

const GiverButton = ({ giver: { person, byPhone }, onGive, disabled }: GiverProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <Button data-size="sm" disabled={disabled} onClick={() => onGive(person.id)}>
      {t(byPhone ? 'arrival.consent.phone' : 'arrival.consent.said', { name: person.name })}
    </Button>
  );
};

/** Today in Norway by the server's clock, by mouth, until it is withdrawn. */
const useRecord = (scope: ConsentScope) => {
  const { session } = useConnection();
  const { act, rejection, busy } = useAct();
  const give = (giver: PersonId): void => {
    const wall = session.clock.wall();
    if (wall === null) return;
    const consent = {
      scope,
      givenBy: [giver],
      givenOn: osloDate(wall),
      form: 'oral' as const,
      validUntil: null,
    };
    void act('consent.record', { consent });
  };
  return { give, rejection, busy };
};
