import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitId } from '../../shared/ids.ts';
import { getUnit } from '../connection/units.ts';
import { Members } from '../features/units/Members.tsx';
import { Settings } from '../features/units/Settings.tsx';
import { AccountPage } from './AccountPage.tsx';
import { NotFound } from './NotFound.tsx';

/** `/unit/:unit`: a unit's settings and people, for its leaders and administrators. */
export const Unit = ({ unit }: { unit: string }): ReactNode => {
  const parsed = UnitId.safeParse(unit);
  return parsed.success ? <Page unit={parsed.data} /> : <NotFound />;
};

const Page = ({ unit }: { unit: UnitId }): ReactNode => {
  const { t } = useTranslation();
  return (
    <AccountPage
      title={t('unit.members.title')}
      ask={useCallback(() => getUnit(unit), [unit])}
      nameOf={({ settings }) => settings.name}
    >
      {(page, again) => (
        <>
          <Members page={page} onChange={again} />
          <Settings page={page} />
        </>
      )}
    </AccountPage>
  );
};
