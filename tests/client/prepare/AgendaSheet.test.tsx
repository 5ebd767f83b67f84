import { cleanup } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PrintAgenda } from '../../../client/screens/PrintAgenda.tsx';
import { Details } from '../../../shared/plan.ts';
import { CAST } from '../../support/cast.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { blankBook, blankSections, LEADER, MEETING, NO_DUTIES } from '../support/views.ts';

afterEach(cleanup);

const details = Details.parse({
  unitName: 'Fjelltun skole',
  unitKind: 'school',
  language: 'nb',
  child: 'Bjørn',
  showChild: true,
  startsAt: Date.parse('2026-12-03T09:00:00Z'),
  place: 'Rom 2',
  videoLink: 'https://video.example/rom',
});

test.each([
  [false, true],
  [true, false],
])(
  '[CO16] where a child’s address is protected (%s), the printed agenda says the place: %s',
  async (hidden, says) => {
    const { view } = await atMeeting(<PrintAgenda meeting={MEETING} seat={LEADER} />, {
      sections: {
        ...blankSections(),
        meeting: { details, practice: false, nextMeeting: null },
        consentBook: blankBook({ child: { bornOn: null, protected: hidden } }),
      },
    });
    const sheet = await view.findByRole('article');
    expect(sheet.textContent?.includes('Rom 2')).toBe(says);
  },
);

test('[AR4] with an interpreter the sheet that hangs on the door has twice the minutes, and the end that follows', async () => {
  const blank = blankSections();
  const { view } = await atMeeting(<PrintAgenda meeting={MEETING} seat={LEADER} />, {
    sections: {
      ...blank,
      meeting: { details, practice: false, nextMeeting: null },
      ...(blank.agenda && { agenda: { ...blank.agenda, doubled: true } }),
    },
  });
  const text = (await view.findByRole('article')).textContent ?? '';
  expect(text).toContain('torsdag 3. desember 2026 kl.\u00a010:00 – 11:30');
  expect(text).toContain('10:20Spørsmålsrunde');
  expect(text).toContain('11:30Til sammen90');
});

test('[TX11] the printed agenda names no child, no person and no link, and is in the unit’s form', async () => {
  const people = Object.values(CAST);
  const duties = { lead: CAST.leader.id, viddevakt: CAST.ppt.id, referent: CAST.teacher.id, pen: null };
  const { view } = await atMeeting(<PrintAgenda meeting={MEETING} seat={LEADER} />, {
    sections: {
      ...blankSections(),
      meeting: { details, practice: false, nextMeeting: null },
      people: { people, duties: { ...NO_DUTIES, ...duties }, arrivals: {}, takesPart: {} },
    },
  });
  const sheet = await view.findByRole('article');
  const text = sheet.textContent ?? '';
  for (const { name } of people) expect(text).not.toContain(name);
  expect(text).not.toContain('video.example');
  expect(text).toContain('torsdag 3. desember 2026 kl.\u00a010:00 – 10:45');
  expect(text).toContain('Hva er nytt?');
  expect(text).toContain('PPT (viddevakt)');
  expect(document.title).not.toContain('Bjørn');
});
