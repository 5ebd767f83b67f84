import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../connection/hooks.ts';
import { AnotherDay } from './AnotherDay.tsx';
import classes from './arrival.module.css';

interface Props {
  /** The youth is of age, and decides alone. */
  readonly adult: boolean;
  readonly onRepresentative: () => void;
}

/** Nobody is here whom a decision can rest on: it is the family's, or the youth's own, so there are two ways on. */
export const NobodyDecides = ({ adult, onRepresentative }: Props): ReactNode => {
  const { t } = useTranslation();
  const mayAdd = useAction('person.put').offered;
  const mayMove = useAction('plan.details').offered;
  const maySuspend = useAction('meeting.suspend').offered;
  const [dating, setDating] = useState(false);
  return (
    <section className={classes.notice}>
      <h3 className={classes.title}>
        {t(adult ? 'arrival.nobodyDecides.youthTitle' : 'arrival.nobodyDecides.title')}
      </h3>
      <p>{t(adult ? 'arrival.nobodyDecides.youthBody' : 'arrival.nobodyDecides.body')}</p>
      <div className={classes.choices}>
        {mayAdd && (
          <Button variant="secondary" data-size="sm" onClick={onRepresentative}>
            {t('arrival.nobodyDecides.representative')}
          </Button>
        )}
        {(mayMove || maySuspend) && !dating && (
          <Button variant="secondary" data-size="sm" onClick={() => setDating(true)}>
            {t('arrival.nobodyDecides.newDate')}
          </Button>
        )}
      </div>
      {dating && <AnotherDay onDone={() => setDating(false)} />}
    </section>
  );
};
