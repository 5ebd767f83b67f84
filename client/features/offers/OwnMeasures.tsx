import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Responsible } from '../../../shared/measures.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ProposalList } from './ProposalList.tsx';
import { isFrom } from './parties.ts';

const HOME: Responsible = { kind: 'home', person: null };
const UNIT: Responsible = { kind: 'unit' };

/** What home and unit could try by themselves. */
export const OwnMeasures = (): ReactNode => {
  const { t } = useTranslation();
  const kind = useSection('meeting')?.details?.unitKind ?? 'school';
  const proposals = useSection('proposals') ?? [];
  const mine = useMine();
  const some = proposals.some(({ proposal }) => proposal.from.kind !== 'service');
  const mayAdd = mine?.proposeFor.some((each) => each.kind !== 'service') ?? false;
  if (!some && !mayAdd) return null;
  return (
    <Panel title={t('offers.ownTitle')}>
      <Own from={HOME} title={t('offers.home')} />
      <Own from={UNIT} title={t(`terms.party.unit.${kind}`)} />
    </Panel>
  );
};

const Own = ({ from, title }: { from: Responsible; title: string }): ReactNode => {
  const mayAdd = useMine()?.proposeFor.some((each) => isFrom({ from: each }, from)) ?? false;
  const some = useSection('proposals')?.some(({ proposal }) => isFrom(proposal, from)) ?? false;
  if (!mayAdd && !some) return null;
  return (
    <Panel title={title} level={3} tone="plain">
      <ProposalList from={from} />
    </Panel>
  );
};
