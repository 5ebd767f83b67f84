import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { WhatIsShared } from '../../../client/features/sharing/WhatIsShared.tsx';
import { ServiceId } from '../../../shared/ids.ts';
import { atMeeting } from '../support/atMeeting.tsx';

afterEach(cleanup);

const PPT = ServiceId.parse('ppt');
const sections = {
  services: [{ id: PPT, kind: 'ppt' as const, name: '' }],
  consents: [
    {
      scope: { kind: 'service' as const, service: PPT },
      valid: true,
      topics: ['health' as const, 'home' as const],
      lines: ['Ikkje om sjukehuset'],
    },
    { scope: { kind: 'stafettlogg' as const }, valid: true, topics: [], lines: [] },
  ],
};

test('[CO10] staff see what each service may be told, and the giver’s own words about it', async () => {
  await atMeeting(<WhatIsShared />, { sections, mine: { audience: 'staff' } });
  expect(screen.getByText(/helse, familien og heimen/)).toBeTruthy();
  expect(screen.getByText('Ikkje om sjukehuset')).toBeTruthy();
});
