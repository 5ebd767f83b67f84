import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MeetingConnection } from '../../../client/connection/MeetingConnection.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Sections } from '../../../shared/views.ts';
import { FakeSocket, sockets } from './FakeSocket.ts';
import { blankSections, LEADER, leaderMine, MEETING, whole } from './views.ts';

/** Loaded before any test takes the timers in its hand. */
const i18n = await startWords('nn');

/** Shows something at a meeting, in nynorsk, with a socket that the test holds in its hand. */
export const atMeeting = async (
  shown: ReactNode,
  { sections = {}, mine = {} }: { sections?: Partial<Sections>; mine?: Partial<Mine> } = {},
) => {
  const socket = new FakeSocket();
  sockets.current = socket;
  const view = render(
    <I18nextProvider i18n={i18n}>
      <MeetingConnection meeting={MEETING} seat={LEADER}>
        {shown}
      </MeetingConnection>
    </I18nextProvider>,
  );
  await act(async () => {
    socket.goUp();
    socket.receive('mine', leaderMine(mine));
    socket.receive('view', whole({ ...blankSections(), ...sections }));
  });
  return { view, socket };
};
