import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AfterPage } from '../../../shared/afterwards.ts';
import { formatDay } from '../../ui/format.ts';
import classes from './afterwards.module.css';

interface Props {
  readonly until: AfterPage['until'];
  /** The way to who has opened what, for those who may read it. */
  readonly trail: ReactNode;
}

/** [JO13] What the page is, some days after the meeting, and for how long it can be opened. */
export const AfterIntro = ({ until, trail }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <h1>{t('afterwards.page.heading')}</h1>
      <p>{t('afterwards.page.lead')}</p>
      <p>
        <Button variant="secondary" onClick={() => window.print()}>
          {t('farewell.print')}
        </Button>
      </p>
      <p className={classes.intro}>
        {until !== null && t('afterwards.page.until', { date: formatDay(until, t) })}{' '}
        {t('afterwards.page.open')}
      </p>
      {trail}
    </div>
  );
};
