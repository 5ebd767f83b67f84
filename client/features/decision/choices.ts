import type { MeasureId, ProposalId, ServiceId } from '../../../shared/ids.ts';
import type { BatonHolder, Measure, Proposal, Responsible } from '../../../shared/measures.ts';
import type { Sections } from '../../../shared/views.ts';

export type Decided = Sections['decision']['measures'][number];

/** One text for each party that can answer for something, to group and compare by. */
export const keyOf = (who: Responsible): string => {
  switch (who.kind) {
    case 'service':
      return `service/${who.service}`;
    case 'home':
      return who.person === null ? 'home' : `home/${who.person}`;
    case 'unit':
      return 'unit';
  }
};

export interface ChoiceGroup {
  readonly key: string;
  readonly from: Responsible;
  readonly proposals: readonly Proposal[];
}

/** Services in their order in the meeting, then what home and unit can do themselves. */
export const groupChoices = (
  proposals: readonly Proposal[],
  services: readonly ServiceId[],
): readonly ChoiceGroup[] => {
  const parties: Responsible[] = services.map((service) => ({ kind: 'service', service }));
  const groups = new Map<string, { from: Responsible; proposals: Proposal[] }>(
    parties.map((from) => [keyOf(from), { from, proposals: [] }]),
  );
  for (const proposal of proposals) {
    const key = keyOf(proposal.from);
    const group = groups.get(key) ?? { from: proposal.from, proposals: [] };
    group.proposals.push(proposal);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
};

/** A choice starts as what was offered, done by who offered it and looked at in the next meeting. */
export const measureFrom = (proposal: Proposal, id: MeasureId): Measure => ({
  id,
  proposal: proposal.id,
  measure: proposal.measure,
  responsible: proposal.from,
  responsibleName: '',
  start: proposal.start,
  evaluateOn: null,
});

export const measureWithoutOffer = (responsible: Responsible, measure: string, id: MeasureId): Measure => ({
  id,
  proposal: null,
  measure,
  responsible,
  responsibleName: '',
  start: '',
  evaluateOn: null,
});

export const chosenFor = (measures: readonly Decided[], proposal: ProposalId): Decided | undefined =>
  measures.find((each) => each.measure.proposal === proposal);

/** [UI64] The baton is suggested to who answers for the first measure that is decided and not the home's. */
export const suggestedHolder = (measures: readonly Decided[]): BatonHolder | null => {
  for (const { measure, decided } of measures) {
    if (decided && measure.responsible.kind !== 'home') return measure.responsible;
  }
  return null;
};

export const sameHolder = (a: BatonHolder, b: BatonHolder): boolean =>
  a.kind === 'service' ? b.kind === 'service' && a.service === b.service : b.kind === 'unit';

export type Agreement = 'nobody' | 'alone' | 'open' | 'both' | 'all' | 'differ';

/**
 * [UI68] How those who decide stand to a measure, to be said in one kind line. A silence is no yes: it is open until it
 * is read aloud and all are asked.
 */
export const agreementOn = ({ stances }: Pick<Decided, 'stances'>): Agreement => {
  if (stances.some((stance) => !stance.accepts)) return 'differ';
  if (stances.length === 0) return 'nobody';
  if (stances.length === 1) return 'alone';
  if (!stances.every(({ said }) => said)) return 'open';
  return stances.length === 2 ? 'both' : 'all';
};
