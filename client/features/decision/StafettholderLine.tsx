import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Away } from './Away.tsx';
import classes from './Stafettholder.module.css';

/** Who holds the baton, to read. */
export const StafettholderLine = (): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const stafettholder = useSection('decision')?.stafettholder;
  if (stafettholder === undefined) return null;
  const person = stafettholder?.person ? terms.personById(stafettholder.person) : '';
  return (
    <Panel title={t('decision.holderTitle')} aside={t('decision.holderHint')}>
      <p className={classes.line} translate="no">
        {stafettholder === null
          ? t('decision.holderNone')
          : [terms.batonHolder(stafettholder.holder), person].filter(Boolean).join(', ')}
      </p>
      {stafettholder !== null && <Away who={stafettholder.holder} />}
    </Panel>
  );
};
