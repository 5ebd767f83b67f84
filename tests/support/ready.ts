import { USUAL_SHARING } from '../../shared/consent.ts';
import { PersonId, ServiceId } from '../../shared/ids.ts';
import type { CreatedMeeting } from '../../shared/meetings.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import type { TestApp } from './testApp.ts';

const PPT = ServiceId.parse('ppt');
const MOTHER = PersonId.parse('mother');

/** What can be planted in it. */
interface Words {
  readonly unitName?: string;
  readonly child?: string;
  readonly place?: string;
  readonly service?: string;
  /** What stands beside the yes to what may be shared. */
  readonly line?: string;
  readonly givenBy?: readonly PersonId[];
}

/** What a meeting with a mother on its list needs to be started: details, a service, and her consent. */
export const makeReady = async (
  { command }: Pick<TestApp, 'command'>,
  created: CreatedMeeting,
  words: Words = {},
): Promise<void> => {
  const { unitName = 'Fjelltun skule', child = 'Bjørn', place = 'Rom 12', service = 'Pia' } = words;
  const { line = '', givenBy = [MOTHER] } = words;
  const wall = Date.now() as WallTime;
  await command(created, 'plan.details', {
    unitName,
    unitKind: 'school',
    language: 'nn',
    child,
    showChild: false,
    startsAt: wall,
    place,
    videoLink: '',
  });
  await command(created, 'person.put', {
    person: {
      id: PersonId.parse('ppt-person'),
      name: service,
      roles: ['service'],
      service: { id: PPT, kind: 'ppt', name: '' },
      attends: true,
    },
  });
  for (const scope of [{ kind: 'service', service: PPT }, { kind: 'stafettlogg' }] as const)
    await command(created, 'consent.record', {
      consent: {
        scope,
        givenBy: [...givenBy],
        givenOn: osloDate(wall),
        form: 'written',
        validUntil: null,
        sharing: { ...USUAL_SHARING, line },
      },
    });
};
