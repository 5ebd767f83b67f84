import { Checkbox, Details, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ageOn, DEFAULT_YOUTH_AGE, type AboutChild as Known } from '../../../shared/consent.ts';
import { hasRole } from '../../../shared/people.ts';
import { IsoDate, osloDate } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './prepare.module.css';

/** [CO12] What the leader alone knows of the child. The birth date is optional, and decides who is asked. */
export const AboutChild = (): ReactNode => {
  const { t } = useTranslation();
  const book = useSection('consentBook');
  const { offered } = useAction('child.about');
  const { act, rejection } = useAct();
  if (book === undefined || !offered) return null;
  const change = (part: Partial<Known>): void =>
    void act('child.about', { about: { ...book.child, ...part } });
  return (
    <Details>
      <Details.Summary>{t('prepare.consent.childTitle')}</Details.Summary>
      <Details.Content className={classes.form}>
        <BornOn saved={book.child.bornOn} onChange={(bornOn) => change({ bornOn })} />
        <p className={classes.hint}>{t(`prepare.consent.age.${book.age}`)}</p>
        <div>
          <Checkbox
            label={t('prepare.consent.childProtected')}
            description={t('prepare.consent.protectedHint')}
            checked={book.child.protected}
            onChange={(event) => change({ protected: event.target.checked })}
          />
        </div>
        <p className={classes.hint}>{t('readBy.leader')}</p>
        <Refused rejection={rejection} />
      </Details.Content>
    </Details>
  );
};

/** Saved when it is a whole date, or empty again. */
const BornOn = (props: { saved: IsoDate | null; onChange: (day: IsoDate | null) => void }): ReactNode => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const type = (value: string): void => {
    setTyped(value);
    const day = IsoDate.safeParse(value);
    if (value === '' || day.success) props.onChange(day.success ? day.data : null);
  };
  return (
    <Textfield
      type="date"
      label={t('prepare.consent.bornOn')}
      description={t('prepare.consent.bornHint')}
      value={typed ?? props.saved ?? ''}
      autoComplete="off"
      onChange={(event) => type(event.target.value)}
    />
  );
};

/** [DE23] How old the child will be on the day of the meeting, where it turns so old before it. */
const useAgeThen = (): 'youth' | 'adult' | null => {
  const details = useSection('meeting')?.details;
  const book = useSection('consentBook');
  if (!details || book === undefined) return null;
  const age = ageOn(book.child.bornOn, details.youthAge ?? DEFAULT_YOUTH_AGE, osloDate(details.startsAt));
  return age !== book.age && (age === 'youth' || age === 'adult') ? age : null;
};

/** [DE23] What the birth date comes to on the day of the meeting: said beside the consents, while there is time to ask the youth. */
export const AgeThen = (): ReactNode => {
  const { t } = useTranslation();
  const then = useAgeThen();
  return then === null ? null : <p className={classes.notice}>{t(`prepare.consent.ageThen.${then}`)}</p>;
};

/** A youth whose yes is needed, and who is not on the list. */
export const YouthMissing = (): ReactNode => {
  const { t } = useTranslation();
  const age = useSection('consentBook')?.age;
  const people = useSection('people')?.people ?? [];
  if (age !== 'youth' && age !== 'adult') return null;
  if (people.some((person) => hasRole(person, 'child'))) return null;
  return (
    <p className={classes.notice}>
      {t(age === 'adult' ? 'prepare.consent.adultMissing' : 'prepare.consent.youthMissing')}
    </p>
  );
};
