import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSettings } from '../../../shared/accounts.ts';
import type { UnitPage } from '../../../shared/units.ts';
import { changeUnit } from '../../connection/units.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { Panel } from '../../ui/Panel.tsx';
import { UnitForm } from './UnitForm.tsx';
import { unitFieldsOf } from './unitForm.ts';

/** What the unit has settled, to be changed. */
export const Settings = ({ page }: { page: UnitPage }): ReactNode => {
  const { t } = useTranslation();
  const [saved, setSaved] = useState(false);
  const { busy, error, ask } = useAsk(
    (settings: UnitSettings) => changeUnit(page.unit, settings),
    () => setSaved(true),
  );
  return (
    <Panel title={t('unit.settings.title')} size="large">
      <Paragraph>{t('unit.settings.lead')}</Paragraph>
      <UnitForm
        start={unitFieldsOf(page.settings)}
        go={t('unit.settings.save')}
        busy={busy}
        error={error}
        done={saved ? t('unit.settings.saved') : null}
        onSave={(settings) => {
          setSaved(false);
          ask(settings);
        }}
      />
    </Panel>
  );
};
