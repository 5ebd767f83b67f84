import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentScope, consentNeededBy } from '../../../shared/consent.ts';
import { isPresent, type Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import classes from './arrival.module.css';
import { holds } from './arrivals.ts';
import { OralConsent } from './OralConsent.tsx';
import { Withdraw } from './Withdraw.tsx';

/** What is to be asked of the family for one person: asked where it is lacking, from all who are not marked as away. */
export const PersonConsents = ({ person }: { person: Person }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const consents = useSection('consents');
  const section = useSection('people');
  if (section === undefined || consents === undefined || !isPresent(person, section.arrivals)) return null;
  const needed = consentNeededBy(person);
  if (needed === null || holds(needed, consents)) return null;
  const ofService = needed.kind === 'service';
  return (
    <OralConsent
      scope={needed}
      to={person.name}
      lacks={
        ofService
          ? t('arrival.consent.service', { service: terms.serviceById(needed.service) })
          : t('arrival.consent.representation', { name: person.name })
      }
      sentence={
        ofService
          ? t(`consent.text.service.${person.service?.kind ?? 'other'}`)
          : t('consent.text.representation')
      }
    />
  );
};

const STAFETTLOGG: ConsentScope = { kind: 'stafettlogg' };

/** The consent to open a stafettlogg, which stands by itself: given or withdrawn here too once the meeting has begun. */
export const StafettloggConsent = (): ReactNode => {
  const { t } = useTranslation();
  const consents = useSection('consents');
  const { offered } = useAction('consent.record');
  const withdraw = useAction('consent.withdraw').offered;
  if (consents === undefined || !offered) return null;
  const to = t('arrival.consent.toOpen');
  if (holds(STAFETTLOGG, consents)) {
    return withdraw ? (
      <div className={classes.quiet}>
        <p>{t('arrival.consent.opened')}</p>
        <Withdraw scope={STAFETTLOGG} of={to} really={t('arrival.consent.reallyStafettlogg')} />
      </div>
    ) : null;
  }
  return (
    <OralConsent
      scope={STAFETTLOGG}
      to={to}
      lacks={t('arrival.consent.stafettlogg')}
      sentence={t('consent.text.stafettlogg')}
    />
  );
};
