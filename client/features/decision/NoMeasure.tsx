import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';

/** "No measure now" is a decision like any other: said quietly, taken back with one tap. */
export const NoMeasure = (): ReactNode => {
  const { t } = useTranslation();
  const decision = useSection('decision');
  const { offered } = useAction('decision.none');
  const { act, rejection, busy } = useAct();
  if (decision === undefined) return null;
  const { none, measures } = decision;
  if (none) {
    return (
      <Panel title={t('decision.noneChosen')} size="large" tone="now">
        {offered && (
          <div>
            <Button variant="secondary" {...whenFree(busy, () => act('decision.none', { none: false }))}>
              {t('decision.noneUndo')}
            </Button>
          </div>
        )}
        <Refused rejection={rejection} />
      </Panel>
    );
  }
  if (!offered || measures.length > 0) return null;
  return (
    <Panel title={t('decision.noneTitle')} tone="plain">
      <p>{t('decision.noneHint')}</p>
      <div>
        <Button variant="secondary" {...whenFree(busy, () => act('decision.none', { none: true }))}>
          {t('decision.none')}
        </Button>
      </div>
      <Refused rejection={rejection} />
    </Panel>
  );
};
