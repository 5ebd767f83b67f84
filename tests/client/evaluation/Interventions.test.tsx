import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Interventions } from '../../../client/features/evaluation/Interventions.tsx';
import type { WallTime } from '../../../shared/time.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { LEADER } from '../support/views.ts';

afterEach(cleanup);

test('[EV4] two of the same in the same moment are two', async () => {
  const each = {
    kind: 'extend',
    reason: null,
    phase: 'offers',
    at: 1_000_000 as WallTime,
    by: LEADER,
  } as const;
  await atMeeting(<Interventions interventions={[each, each]} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});
