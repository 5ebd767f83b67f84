import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import type { Stage } from '../../../shared/phases.ts';
import { addresses } from '../../connection/addresses.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import classes from './prepare.module.css';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
  readonly stage: Stage;
}

/** The meeting has begun: the way to it, or to its referat. */
export const UnderWay = ({ meeting, seat, stage }: Props): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const over = stage === 'ended';
  const to = over ? addresses.referat(meeting, seat) : addresses.lead(meeting, seat);
  return (
    <div className={classes.underWay}>
      <Heading level={1} data-size="lg">
        {over ? t('prepare.running.ended') : t('prepare.running.title')}
      </Heading>
      <Paragraph>{t('prepare.running.body')}</Paragraph>
      <BigButton onClick={() => navigate(to)}>
        {over ? t('prepare.running.referat') : t('prepare.running.go')}
      </BigButton>
    </div>
  );
};
