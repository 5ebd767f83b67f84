import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';

/** [UI113] Nobody is here whom the decision can rest on: it is not taken meanwhile, and that is said on every screen that has it. */
export const Waits = (): ReactNode => {
  const { t } = useTranslation();
  const waits = useSection('decision')?.waits ?? false;
  return (
    <div role="status">
      {waits && (
        <Panel title={t('decision.waitsTitle')} tone="calm">
          <p>{t('decision.waits')}</p>
        </Panel>
      )}
    </div>
  );
};
