import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { consentKey } from '../../../shared/consent.ts';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './sharing.module.css';

/** [CO10] For staff: what the family lets each service know and tell, and what is not to be shared, in their own words. */
export const WhatIsShared = (): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const given = (useSection('consents') ?? []).filter(
    ({ valid, scope }) => valid && scope.kind === 'service',
  );
  if (given.length === 0) return null;
  return (
    <Panel title={t('consent.room.title')}>
      <ul className={classes.list}>
        {given.map(({ scope, topics, lines }) => (
          <li key={consentKey(scope)}>
            <strong>{scope.kind === 'service' ? terms.serviceById(scope.service) : ''}</strong>
            {': '}
            {topics.length === 0
              ? t('consent.room.nothing')
              : topics.map((topic) => t(`consent.text.topic.${topic}`)).join(', ')}
            {lines.map((line) => (
              <p key={line} className={classes.line}>
                {t('consent.room.not')} <span translate="no">{line}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
