import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentScope } from '../../../shared/consent.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Person } from '../../../shared/people.ts';
import { osloDate } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './arrival.module.css';
import { type Giver, giversOf } from './arrivals.ts';

interface Props {
  readonly person: Person;
  readonly scope: ConsentScope;
}

/** Oral consent at the door in two taps: the family says yes, and who said it. Valid when recorded (DOMAIN). */
export const OralConsent = ({ person, scope }: Props): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const section = useSection('people');
  const { offered } = useAction('consent.record');
  const [asking, setAsking] = useState(false);
  const record = useRecord(scope);
  const givers = section === undefined ? [] : giversOf(section.people, section.arrivals);
  const about =
    scope.kind === 'service'
      ? t('arrival.consent.service', { service: terms.serviceById(scope.service) })
      : t('arrival.consent.representation', { name: person.name });
  return (
    <div className={classes.notice}>
      <p>{about}</p>
      {givers.length === 0 && <p>{t('arrival.consent.nobody')}</p>}
      {offered && givers.length > 0 && !asking && (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t('arrival.consent.oralOf', { name: person.name })}
          onClick={() => setAsking(true)}
        >
          {t('arrival.consent.oral')}
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
