import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { MeetingId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { getUnitStart } from '../connection/units.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Waiting } from '../ui/Waiting.tsx';

/** `/meeting/:meeting/trail`: on to the unit's list, with this meeting chosen. */
export const MeetingTrail = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(useCallback(() => getUnitStart(meeting), [meeting]));
  if (answer?.ok && answer.value !== null)
    return <Redirect to={addresses.unitTrail(answer.value.unit, meeting)} replace />;
  return (
    <AppFrame title={t('trail.title')}>
      {answer === undefined ? <Waiting /> : <Paragraph role="alert">{t('trail.signIn')}</Paragraph>}
    </AppFrame>
  );
};
