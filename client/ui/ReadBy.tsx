import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ReadBy.module.css';

/** Who reads what is written in a field. Every text field says it. */
export type Readers = 'room' | 'reading' | 'staff' | 'voice' | 'minutes';

/** [CO23] One short line by the field, there before anything is saved. */
export const ReadBy = ({ readers, id }: { readers: Readers; id?: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <span id={id} className={classes.readers}>
      {t(`readBy.${readers}`)}
    </span>
  );
};

/** [CO23] For staff, once on a screen where they write: nothing is hidden from the family here. */
export const Withheld = (): ReactNode => {
  const { t } = useTranslation();
  return <p className={classes.withheld}>{t('readBy.withheld')}</p>;
};
