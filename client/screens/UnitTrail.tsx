import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { UnitId } from '../../shared/ids.ts';
import { TrailFilter } from '../../shared/trail.ts';
import { queryOf, unitTrail } from '../connection/trail.ts';
import { useTrail } from '../connection/useTrail.ts';
import { TrailSheet } from '../features/trail/TrailSheet.tsx';
import classes from '../features/trail/trail.module.css';
import { AccountFrame } from './AccountPage.tsx';
import { NotFound } from './NotFound.tsx';

/** `/unit/:unit/trail`: [TR5] who has opened what in a unit, for its leaders. What is chosen stands in the address. */
export const UnitTrail = ({ unit }: { unit: string }): ReactNode => {
  const parsed = UnitId.safeParse(unit);
  return parsed.success ? <Page unit={parsed.data} /> : <NotFound />;
};

const Page = ({ unit }: { unit: UnitId }): ReactNode => {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.toString();
  const chosen = useMemo(() => {
    const parsed = TrailFilter.safeParse(Object.fromEntries(new URLSearchParams(asked)));
    return parsed.success ? parsed.data : {};
  }, [asked]);
  const source = useMemo(() => unitTrail(unit, chosen), [unit, chosen]);
  const trail = useTrail(source);
  return (
    <AccountFrame title={t('trail.title')}>
      <div className={classes.page}>
        <Heading level={1} data-size="lg">
          {t('trail.title')}
        </Heading>
        <p className={classes.intro}>{t('trail.unitIntro')}</p>
        <TrailSheet
          source={source}
          trail={trail}
          chosen={chosen}
          onChoose={(filter) => setSearch(queryOf(filter))}
        />
      </div>
    </AccountFrame>
  );
};
