import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonId } from '../../../shared/ids.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './people.module.css';

/**
 * Who writes right now, and that the pen comes back when it passed to the second for a turn. Anyone in staff
 * takes the pen with one tap, and it says so to all.
 */
export const Pen = (): ReactNode => {
  const { t } = useTranslation();
  const section = useSection('people');
  const mine = useMine();
  const { offered } = useAction('duty.assign');
  const { act, rejection, busy } = useAct();
  if (section === undefined || mine === undefined) return null;
  const writer = section.people.find((person) => person.id === section.duties.pen);
  const own = mine.duties.includes('pen');
  const me = PersonId.safeParse(mine.seat);
  const second = section.people.find((person) => person.id === section.duties.penSecond);
  // [UI105] Who has the pen for good is never the own second.
  const passed = writer !== undefined && writer === second;
  return (
    <div className={classes.pen} data-own={own}>
      <PenMark />
      <span className={classes.penName}>
        {own ? t('people.penYou') : writer ? t('people.pen', { name: writer.name }) : t('people.penNone')}
        {passed && <span className={classes.penMore}>{t('people.penBack')}</span>}
        {own && !passed && second !== undefined && (
          <span className={classes.penMore}>{t('people.penSecond', { name: second.name })}</span>
        )}
      </span>
      {!own && offered && me.success && (
        <Button
          variant="secondary"
          data-size="sm"
          {...whenFree(busy, () => act('duty.assign', { duty: 'pen', person: me.data }))}
        >
          {t('people.takePen')}
        </Button>
      )}
      <Refused rejection={rejection} />
    </div>
  );
};

const PenMark = (): ReactNode => (
  <svg viewBox="0 0 20 20" className={classes.penMark} aria-hidden="true">
    <path d="M3 17l1-4L13.5 3.5a1.8 1.8 0 0 1 2.6 0l.4.4a1.8 1.8 0 0 1 0 2.6L7 16l-4 1z" />
  </svg>
);
