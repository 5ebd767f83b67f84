import type { SectionName, Sections } from '../../shared/views.ts';
import { AUDIENCE_SECTIONS } from '../../shared/views.ts';
import type { Session } from './MeetingConnection.tsx';

type Store = Session['store'];
const ON_THE_WALL: readonly SectionName[] = AUDIENCE_SECTIONS.projector;

/** The projector's own section, from what the leader has. */
const wallOf = ({ details, practice }: Sections['meeting']): Sections['wall'] => ({
  unitName: details?.unitName ?? '',
  unitKind: details?.unitKind ?? 'school',
  language: details?.language ?? 'nn',
  child: details?.showChild ? details.child : null,
  startsAt: details?.startsAt ?? null,
  practice,
});

/** Parties, never persons (VW5). */
const withoutPeople = (turn: Sections['turn']): Sections['turn'] => ({
  ...turn,
  current: turn.current && { ...turn.current, people: [] },
  upcoming: turn.upcoming.map((each) => ({ ...each, people: [] })),
});

/** Makes the same of the same: a screen renders anew only when something changed. */
const once = <In extends object, Out>(make: (input: In) => Out): ((input: In) => Out) => {
  const made = new WeakMap<In, { out: Out }>();
  return (input) => {
    const known = made.get(input) ?? { out: make(input) };
    made.set(input, known);
    return known.out;
  };
};

/**
 * [UI108] A leader's view, reduced to what the projector may have: whatever is rendered on it can show nothing
 * else, and is offered nothing.
 */
export class WallStore implements Store {
  readonly #of: Store;
  readonly #wall = once(wallOf);
  readonly #turn = once(withoutPeople);
  readonly subscribe: Store['subscribe'];

  constructor(of: Store) {
    this.#of = of;
    this.subscribe = of.subscribe;
  }

  section<S extends SectionName>(name: S): Sections[S] | undefined;
  section(name: SectionName): Sections[SectionName] | undefined {
    if (!ON_THE_WALL.includes(name)) return undefined;
    if (name === 'wall') {
      const meeting = this.#of.section('meeting');
      return meeting && this.#wall(meeting);
    }
    if (name === 'turn') {
      const turn = this.#of.section('turn');
      return turn && this.#turn(turn);
    }
    return this.#of.section(name);
  }

  mine(): undefined {
    return undefined;
  }
}
