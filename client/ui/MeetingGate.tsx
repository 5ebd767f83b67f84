import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addresses } from '../connection/addresses.ts';
import { useConnectionState, useMine, useOut, useRefusal } from '../connection/hooks.ts';
import { forgetSeat } from '../connection/leaving.ts';
import { useConnection } from '../connection/MeetingConnection.tsx';
import { AppFrame } from './AppFrame.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { useOutText, useRefusalText } from './failureTexts.ts';
import { Notice } from './Notice.tsx';
import { OwnDayLink } from './OwnDayLink.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * Shows the screen when there is a meeting to show, and says kindly what is so when there is none. A family
 * that has left gets its screen: it thanks them.
 */
export const MeetingGate = ({ children }: { children: ReactNode }): ReactNode => {
  const { t } = useTranslation();
  const state = useConnectionState();
  const here = useMine() !== undefined;
  const out = useOut();
  const refusal = useRefusal();
  const outText = useOutText();
  const refusalText = useRefusalText();

  if (out !== undefined && out.reason !== 'left')
    return (
      <ShownOut text={outText(out.reason)} over={out.reason === 'over'} signIn={out.reason === 'revoked'} />
    );
  if (state === 'refused' && refusal !== undefined)
    return (
      <ShownOut
        text={refusalText(refusal)}
        over={refusal === 'over'}
        signIn={refusal === 'notYours'}
        retry={refusal !== 'over'}
      />
    );
  if (out === undefined && !here) return <Waiting text={t('ui.connection.joining')} />;
  return (
    <>
      {children}
      {out === undefined && <ConnectionBanner />}
    </>
  );
};

interface ShownOutProps {
  readonly text: string;
  /** The meeting has ended: nothing went wrong. */
  readonly over: boolean;
  /** It may be a sign-in that has ended: a leader's, most likely. */
  readonly signIn: boolean;
  readonly retry?: boolean;
}

const ShownOut = ({ text, over, signIn, retry = false }: ShownOutProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('ui.appName')}>
      <Notice title={t(over ? 'ui.refused.over' : 'ui.refused.title')}>
        <Paragraph data-size="lg">{text}</Paragraph>
        <OwnDayLink />
        {over && <LeaveAtEnd />}
        {retry && <Button onClick={() => location.reload()}>{t('ui.refused.retry')}</Button>}
        {signIn && (
          <Paragraph>
            <Link className="ds-link" href={addresses.home}>
              {t('ui.refused.signIn')}
            </Link>
          </Paragraph>
        )}
      </Notice>
    </AppFrame>
  );
};

/** [JO11] The meeting has ended for this seat: whoever is no account of ours leaves nothing behind, without being asked. */
const LeaveAtEnd = (): ReactNode => {
  const { session } = useConnection();
  useEffect(() => {
    void forgetSeat(session.meeting, session.seat);
  }, [session]);
  return null;
};
