import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentScope, consentNeededBy } from '../../../shared/consent.ts';
import { isPresent, type Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { isCovered } from '../../connection/useCovered.ts';
import classes from './arrival.module.css';
import { holds } from './arrivals.ts';
import { OralConsent } from './OralConsent.tsx';
import { useScopeWords } from './useScopeWords.ts';

/** What is to be asked of the family for one person: asked where it is lacking, from all who are not marked as away. */
export const PersonConsents = ({ person }: { person: Person }): ReactNode => {
  const words = useScopeWords();
  const consents = useSection('consents');
  const section = useSection('people');
  if (section === undefined || consents === undefined || !isPresent(person, section.arrivals)) return null;
  const needed = consentNeededBy(person);
  if (needed === null || isCovered(person, { consents })) return null;
  const { lacks, sentence } = words(needed);
  return <OralConsent scope={needed} to={person.name} lacks={lacks} sentence={sentence} />;
};

const STAFETTLOGG: ConsentScope = { kind: 'stafettlogg' };

/** The consent to open a stafettlogg, which stands by itself: given here too once the meeting has begun. */
export const StafettloggConsent = (): ReactNode => {
  const { t } = useTranslation();
  const consents = useSection('consents');
  const { offered } = useAction('consent.record');
  const { of, lacks, sentence } = useScopeWords()(STAFETTLOGG);
  if (consents === undefined || !offered) return null;
  if (!holds(STAFETTLOGG, consents))
    return <OralConsent scope={STAFETTLOGG} to={of} lacks={lacks} sentence={sentence} />;
  return <p className={classes.hint}>{t('arrival.consent.opened')}</p>;
};
