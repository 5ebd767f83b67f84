import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../../shared/ids.ts';
import { useSection } from '../../connection/hooks.ts';
import { ConsentButton } from '../../features/ownConsent/ConsentButton.tsx';
import { useAgreedStart } from '../../time/useAgreedStart.ts';
import { LeadLink } from './LeadLink.tsx';
import classes from './seat.module.css';

/** [UI102] Broken off, to go on another day: when, where that is agreed, and nothing else. */
export const SuspendedPage = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const when = useAgreedStart(useSection('meeting')?.details?.startsAt ?? null);
  return (
    <div className={classes.page} data-calm="true">
      <h1 className={classes.hello}>{t('ui.suspended.title')}</h1>
      <p className={classes.when}>{when === '' ? t('ui.suspended.noDate') : when}</p>
      <LeadLink meeting={meeting} />
      <ConsentButton />
    </div>
  );
};
