import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import type { Stage } from '../../../shared/phases.ts';
import type { WallTime } from '../../../shared/time.ts';
import { addresses } from '../../connection/addresses.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { formatDateAndTime } from '../../ui/format.ts';
import classes from './prepare.module.css';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
  readonly stage: Stage;
  /** Where it is broken off: when it goes on, or null where no day is agreed. */
  readonly goesOn: WallTime | null;
}

/** The meeting has begun, or is broken off: what it is, and the way to it or to its referat. */
export const UnderWay = ({ meeting, seat, stage, goesOn }: Props): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const over = stage === 'ended';
  const suspended = stage === 'suspended';
  const brokenOff =
    goesOn === null
      ? t('prepare.running.suspended')
      : t('prepare.running.suspendedOn', { at: formatDateAndTime(goesOn, t) });
  const to = over ? addresses.referat(meeting, seat) : addresses.lead(meeting, seat);
  return (
    <div className={classes.underWay}>
      <Heading level={1} data-size="lg">
        {over ? t('prepare.running.ended') : suspended ? brokenOff : t('prepare.running.title')}
      </Heading>
      <Paragraph>{t(suspended ? 'prepare.running.suspendedBody' : 'prepare.running.body')}</Paragraph>
      <BigButton onClick={() => navigate(to)}>
        {over ? t('prepare.running.referat') : t('prepare.running.go')}
      </BigButton>
    </div>
  );
};
