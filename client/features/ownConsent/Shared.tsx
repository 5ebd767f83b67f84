import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import classes from './ownConsent.module.css';

/** What one has said may be shared, in the topics that were ticked and in the own words. */
export const Shared = ({ answer: { scope, given } }: { answer: GivenAnswer }): ReactNode => {
  const { t } = useTranslation();
  const topics = given?.sharing.topics.map((topic) => t(`consent.text.topic.${topic}`)) ?? [];
  return (
    <>
      {scope.kind === 'service' && (
        <p>
          {topics.length === 0 ? t('consent.mayNothing') : t('consent.may', { topics: topics.join(', ') })}
        </p>
      )}
      {given !== null && given.sharing.line !== '' && (
        <p className={classes.own} translate="no">
          {given.sharing.line}
        </p>
      )}
    </>
  );
};
