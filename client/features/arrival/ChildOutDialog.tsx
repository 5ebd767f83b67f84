import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useSection } from '../../connection/hooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './arrival.module.css';
import { childrenHere } from './goingOut.ts';
import { WhoFollows } from './WhoFollows.tsx';

/** Whether a child is here that could go out, and this seat may say so. */
export const useMayGoOut = (): boolean => {
  const { offered } = useAction('child.out');
  const people = useSection('people');
  return offered && people !== undefined && childrenHere(people).length > 0;
};

/** [UI92] The child goes out, two taps from where the meeting is led or guarded: this, and who follows. */
export const ChildOutDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people');
  const children = people === undefined ? [] : childrenHere(people);
  return (
    <Dialog open title={t('arrival.child.tool')} onClose={onClose}>
      <div className={classes.form}>
        {children.map((child) => (
          <section key={child.id} className={classes.form}>
            {children.length > 1 && <h3 className={classes.title}>{child.name}</h3>}
            <WhoFollows child={child} onDone={onClose} />
          </section>
        ))}
      </div>
    </Dialog>
  );
};
