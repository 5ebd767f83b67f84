import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { ConsentForm } from './ConsentForm.tsx';
import { ConsentList } from './ConsentList.tsx';
import { givers, scopeLines } from './consentScopes.ts';
import classes from './prepare.module.css';

/** Consent: where each one stands, and the form that records what the family said. */
export const ConsentSection = (): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people')?.people ?? [];
  const services = useSection('services') ?? [];
  const consents = useSection('consents') ?? [];
  const lines = scopeLines(people, services, consents);
  const form = <ConsentForm lines={lines} givers={givers(people)} />;
  return (
    <div className={classes.form}>
      <ConsentList lines={lines} />
      {lines.every((line) => line.standing === 'valid' || line.scope.kind === 'own') ? (
        <>
          <Paragraph className={classes.hint}>{t('prepare.consent.nothingToGive')}</Paragraph>
          <Details>
            <Details.Summary>{t('prepare.consent.again')}</Details.Summary>
            <Details.Content>{form}</Details.Content>
          </Details>
        </>
      ) : (
        form
      )}
    </div>
  );
};
