import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PersonId } from '../../../shared/ids.ts';
import { addresses } from '../../connection/addresses.ts';
import { useAction, useMine } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './Evaluation.module.css';

/** [AF7] Taken later the same day: any of the staff takes it up again; the referat does not wait [AF8]. */
export const Parked = (): ReactNode => {
  const { t } = useTranslation();
  const { meeting } = useConnection().session;
  const mine = useMine();
  const { offered } = useAction('evaluation.resume');
  const { act, busy, rejection } = useAct();
  const person = PersonId.safeParse(mine?.seat);
  // Where the meeting is led, the one large button takes it up.
  const leads = mine?.duties.includes('lead') ?? false;
  const writes = mine?.duties.some((duty) => duty === 'lead' || duty === 'referent') ?? false;
  return (
    <Panel title={t('day.park.parked')} size="large">
      <Paragraph>{t('day.park.how')}</Paragraph>
      <div className={classes.parked}>
        {offered && !leads && (
          <Button variant="secondary" {...whenFree(busy, () => act('evaluation.resume', {}))}>
            {t('day.park.resume')}
          </Button>
        )}
        {writes && person.success && (
          <Link className="ds-link" href={addresses.referat(meeting, person.data)}>
            {t('day.park.referat')}
          </Link>
        )}
      </div>
      <Refused rejection={rejection} />
    </Panel>
  );
};
