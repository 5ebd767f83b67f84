import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSENT_TEXT, type ConsentScope } from '../../../shared/consent.ts';
import { osloDate } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './arrival.module.css';
import { type DoorYes, doorYeses } from './doorYes.ts';

interface Props {
  readonly scope: ConsentScope;
  /** What it is to, as said after «yes to». */
  readonly to: string;
  /** What lacks without it. */
  readonly lacks: string;
  /** What it means, to be said aloud before anybody answers. */
  readonly sentence: string;
}

/** Oral consent at the door in two taps: a yes, and who said it. Valid when recorded (DOMAIN). */
export const OralConsent = ({ scope, to, lacks, sentence }: Props): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('consent.record');
  const [asking, setAsking] = useState(false);
  const record = useRecord(scope);
  const section = useSection('people');
  const book = useSection('consentBook');
  const yeses = section && book ? doorYeses(scope, book, section.people, section.arrivals) : [];
  const isOptional = scope.kind === 'stafettlogg';
  return (
    <div className={classes.notice} {...(isOptional && { 'data-tone': 'calm' })}>
      <p>{lacks}</p>
      {offered && yeses.length === 0 && (
        <p>{book?.givers.length ? t('failures.rejection.contested') : t('arrival.consent.nobody')}</p>
      )}
      {offered && yeses.length > 0 && !asking && (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t('arrival.consent.oralOf', { name: to })}
          onClick={() => setAsking(true)}
        >
          {t('arrival.consent.oral')}
        </Button>
      )}
      {asking && (
        <fieldset className={classes.choices} aria-label={t('arrival.consent.who')}>
          <p>{sentence}</p>
          {yeses.map((yes) => (
            <YesButton key={keyOf(yes)} yes={yes} onGive={record.give} busy={record.busy} />
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

const keyOf = ({ givers }: DoorYes): string => givers.map(({ id }) => id).join(' ');

interface YesProps {
  readonly yes: DoorYes;
  readonly onGive: (yes: DoorYes) => void;
  readonly busy: boolean;
}

const YesButton = ({ yes, onGive, busy }: YesProps): ReactNode => {
  const { t } = useTranslation();
  const names = (people: DoorYes['givers']): string =>
    people.map(({ name }) => name).join(` ${t('terms.and')} `);
  const said = t(yes.byPhone ? 'arrival.consent.phone' : 'arrival.consent.said', {
    name: names(yes.givers),
  });
  return (
    <Button data-size="sm" {...whenFree(busy, () => onGive(yes))}>
      {yes.without.length === 0
        ? said
        : `${said}. ${t('arrival.consent.notReached', { name: names(yes.without) })}`}
    </Button>
  );
};

/** Today in Norway by the server's clock, by mouth, until it is withdrawn. Who is not reached is said in the same tap. */
const useRecord = (scope: ConsentScope) => {
  const { session } = useConnection();
  const { act, rejection, busy } = useAct();
  const give = async ({ givers, without }: DoorYes): Promise<void> => {
    const wall = session.clock.wall();
    if (wall === null) return;
    const consent = {
      scope,
      givenBy: givers.map(({ id }) => id),
      givenOn: osloDate(wall),
      form: 'oral' as const,
      validUntil: null,
      text: CONSENT_TEXT,
    };
    if ((await act('consent.record', { consent })) && without.length > 0)
      await act('consent.enough', { scope, reason: 'notReached', line: '' });
  };
  return { give: (yes: DoorYes) => void give(yes), rejection, busy };
};
