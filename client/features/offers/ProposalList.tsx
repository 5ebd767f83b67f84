import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposalId } from '../../../shared/ids.ts';
import type { Proposal, Responsible } from '../../../shared/measures.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { useBegun } from '../../connection/useBegun.ts';
import { RecordList } from '../../ui/RecordList.tsx';
import { ProposalItem } from './ProposalItem.tsx';
import { isFrom, partyOf } from './parties.ts';

/** All that one party offers or can try itself, and a way to add to it for who may. */
export const ProposalList = ({ from }: { from: Responsible }): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const saved = (useSection('proposals') ?? []).filter(({ proposal }) => isFrom(proposal, from));
  const mayAdd = mine?.proposeFor.find((each) => isFrom({ from: each }, from));
  const { begun, begin, forget } = useBegun(
    `proposal.${partyOf(from)}`,
    saved.map(({ proposal }) => proposal.id),
  );
  const fresh = mayAdd === undefined ? [] : begun.map((id) => ({ proposal: blank(id, mayAdd), rev: 0 }));
  const shown = [...saved, ...fresh];
  const own = from.kind !== 'service';
  const addWord = own ? t('offers.addOwn') : shown.length > 0 ? t('offers.addMore') : t('offers.add');
  const none = own ? t('offers.noneOwn') : t('offers.none');
  return (
    <RecordList
      none={mayAdd === undefined ? none : undefined}
      add={mayAdd === undefined ? undefined : addWord}
      onBegin={begin}
    >
      {shown.map(({ proposal, rev }, at) => (
        <li key={proposal.id}>
          <ProposalItem
            proposal={proposal}
            rev={rev}
            number={at + 1}
            writable={rev === 0 || (mine?.editable.includes(proposal.id) ?? false)}
            onForget={() => forget(proposal.id)}
          />
        </li>
      ))}
    </RecordList>
  );
};

const blank = (id: string, from: Responsible): Proposal => ({
  id: ProposalId.parse(id),
  from,
  measure: '',
  start: '',
  needs: '',
});
