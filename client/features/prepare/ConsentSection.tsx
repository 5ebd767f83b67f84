import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SCREEN_LANGUAGES } from '../../../shared/plan.ts';
import { useSection } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { AboutChild, AgeThen, YouthMissing } from './AboutChild.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { ConsentList } from './ConsentList.tsx';
import { scopeLines } from './consentScopes.ts';
import classes from './prepare.module.css';
import { Standings } from './Standings.tsx';

/** Consent: where each one stands, who has to answer, and the form that records what the family said. */
export const ConsentSection = (): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people')?.people ?? [];
  const book = useSection('consentBook');
  if (book === undefined) return null;
  const lines = scopeLines(book);
  const givers = people.filter(({ id }) => book.givers.some(({ person }) => person === id));
  const form = <ConsentForm lines={lines} givers={givers} />;
  return (
    <div className={classes.form}>
      <ConsentList lines={lines} />
      <YouthMissing />
      <AgeThen />
      {lines.every(({ standing }) => standing === 'valid') ? (
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
      <Standings />
      <AboutChild />
      <OnPaper />
    </div>
  );
};

/** [CO21] The same on paper, to read and sign, in the language of the one who signs. */
const OnPaper = (): ReactNode => {
  const { t } = useTranslation();
  const { meeting } = useConnection().session;
  return (
    <div className={classes.actions}>
      <span>
        <strong>{t('prepare.consent.print')}</strong>
        <Paragraph className={classes.hint}>{t('prepare.consent.printHint')}</Paragraph>
      </span>
      {SCREEN_LANGUAGES.map((language) => (
        <a
          key={language}
          className="ds-link"
          href={`/api/meetings/${meeting}/consent.pdf?language=${language}`}
          download
        >
          {t(`prepare.consent.printIn.${language}`)}
        </a>
      ))}
    </div>
  );
};
