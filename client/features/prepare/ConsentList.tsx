import { Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent, ConsentScope } from '../../../shared/plan.ts';
import { useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { formatDate } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';
import { isOptional, type ScopeLine } from './consentScopes.ts';
import classes from './prepare.module.css';

/** What each consent is for, in a sentence. */
export const useScopeText = (): ((scope: ConsentScope) => string) => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  return (scope) => {
    switch (scope.kind) {
      case 'service':
        return t('prepare.consent.scopeService', { service: terms.serviceById(scope.service) });
      case 'representation':
        return t('prepare.consent.scopeRepresentation', { name: terms.personById(scope.person) });
      case 'own':
        return t('prepare.consent.scopeOwn', { name: terms.personById(scope.person) });
      case 'stafettlogg':
        return t('prepare.consent.scopeStafettlogg');
    }
  };
};

/** Every consent this meeting may need, and where it stands. */
export const ConsentList = ({ lines }: { lines: readonly ScopeLine[] }): ReactNode => (
  <ul className={classes.people}>
    {lines.map((line) => (
      <li key={line.key}>
        <ConsentLine line={line} />
      </li>
    ))}
  </ul>
);

const ConsentLine = ({ line }: { line: ScopeLine }): ReactNode => {
  const { t } = useTranslation();
  const scopeText = useScopeText();
  const given = useGivenText();
  const valid = line.standing === 'valid';
  const optional = isOptional(line);
  return (
    <div className={classes.consent} data-warn={!valid && !optional}>
      <div className={classes.who}>
        <strong>{scopeText(line.scope)}</strong>
        {line.consent !== null && <span className={classes.role}>{given(line.consent)}</span>}
        {!valid && <Paragraph className={classes.hint}>{t(helpFor(line.scope))}</Paragraph>}
      </div>
      {valid ? <Withdraw line={line} /> : <Standing line={line} />}
    </div>
  );
};

const helpFor = ({ kind }: ConsentScope) => {
  if (kind === 'own') return 'prepare.consent.ownHelp';
  return kind === 'stafettlogg' ? 'prepare.consent.stafettloggHelp' : 'prepare.consent.missingHelp';
};

const Standing = ({ line }: { line: ScopeLine }): ReactNode => {
  const { t } = useTranslation();
  const { standing } = line;
  if (standing === 'valid') return null;
  return (
    <Tag data-size="sm" data-color={isOptional(line) ? 'neutral' : 'warning'}>
      {t(`prepare.consent.${standing}`)}
    </Tag>
  );
};

const Withdraw = ({ line }: { line: ScopeLine }): ReactNode => {
  const { t } = useTranslation();
  const scopeText = useScopeText();
  const { act, rejection } = useAct();
  return (
    <div>
      <Removal
        words={{
          remove: t('prepare.consent.withdraw'),
          about: t('prepare.consent.withdrawOf', { scope: scopeText(line.scope) }),
          really: t('prepare.consent.reallyWithdraw'),
          keep: t('prepare.consent.keep'),
        }}
        onRemove={() => void act('consent.withdraw', { scope: line.scope })}
      />
      <Refused rejection={rejection} />
    </div>
  );
};

const useGivenText = (): ((consent: Consent) => string) => {
  const { t } = useTranslation();
  const people = useSection('people')?.people ?? [];
  return ({ givenBy, givenOn, form, validUntil }) => {
    const names = people.filter(({ id }) => givenBy.includes(id)).map(({ name }) => name);
    const given = t('prepare.consent.given', {
      names: names.join(` ${t('terms.and')} `),
      date: formatDate(givenOn, t),
      form: t(`terms.consentForm.${form}`),
    });
    const until =
      validUntil === null
        ? t('prepare.consent.forever')
        : t('prepare.consent.until', { date: formatDate(validUntil, t) });
    return `${given}, ${until}`;
  };
};
