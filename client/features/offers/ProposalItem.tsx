import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../shared/measures.ts';
import type { Rev } from '../../../shared/text.ts';
import { useSection, useSend } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useAutosave } from '../../connection/useAutosave.ts';
import { RecordEditor } from '../../ui/RecordEditor.tsx';
import { RecordField } from '../../ui/RecordField.tsx';
import { ProposalCard } from './ProposalCard.tsx';

interface Props {
  readonly proposal: Proposal;
  readonly rev: Rev;
  readonly number: number;
  readonly writable: boolean;
  /** For one that was only begun here. */
  readonly onForget: () => void;
}

/**
 * An offer: to write in where this seat may, and as long as something typed here is not saved; else to read.
 * It saves itself, so all see it grow.
 */
export const ProposalItem = ({ proposal, rev, number, writable, onForget }: Props): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const removal = useAct();
  const save = useCallback(
    (next: Proposal, baseRev: Rev) => send('proposal.put', { proposal: next, baseRev }),
    [send],
  );
  const record = useAutosave(`proposal/${proposal.id}`, { value: proposal, rev }, save);
  const own = proposal.from.kind !== 'service';
  const title = own ? t('offers.ownNumber', { number }) : t('offers.number', { number });
  const needsLabel = useNeedsLabel(own);
  if (!writable && record.state === 'saved') return <ProposalCard proposal={proposal} />;
  return (
    <RecordEditor
      title={title}
      record={record}
      onRemove={() => {
        if (rev === 0) onForget();
        else void removal.act('proposal.remove', { id: proposal.id });
      }}
      kept={removal.rejection}
    >
      <RecordField
        label={t('offers.measure')}
        hint={t('offers.measureHint')}
        value={record.value.measure}
        lines={3}
        autoFocus={rev === 0}
        onType={(measure) => record.type({ measure })}
        onLeave={record.leave}
      />
      <RecordField
        label={t('offers.start')}
        hint={t('offers.startHint')}
        value={record.value.start}
        onType={(start) => record.type({ start })}
        onLeave={record.leave}
      />
      <RecordField
        label={needsLabel}
        value={record.value.needs}
        lines={2}
        onType={(needs) => record.type({ needs })}
        onLeave={record.leave}
      />
    </RecordEditor>
  );
};

const useNeedsLabel = (own: boolean): string => {
  const { t } = useTranslation();
  const kindergarten = useSection('meeting')?.details?.unitKind === 'kindergarten';
  if (own) return t('offers.needsOwn');
  return kindergarten ? t('offers.needsKindergarten') : t('offers.needs');
};
