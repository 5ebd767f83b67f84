import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingErasure } from '../../../shared/erasure.ts';
import { decideErasure, getErasures } from '../../connection/erasures.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { Item, Items } from '../../ui/Items.tsx';
import { Panel } from '../../ui/Panel.tsx';

interface Props {
  /** What the page shows may have gone. */
  readonly onErased?: () => void;
}

/** [ER5] Erasures that wait for a second person; nothing where nothing waits. */
export const Erasures = ({ onErased }: Props): ReactNode => {
  const { t } = useTranslation();
  const { answer, again } = useAnswer(getErasures);
  const waiting = answer?.ok ? answer.value : [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('erasure.title')} tone={waiting.some(({ own }) => !own) ? 'now' : 'calm'}>
      <Items>
        {waiting.map((erasure) => (
          <Erasure
            key={erasure.id}
            erasure={erasure}
            onDecided={() => {
              again();
              onErased?.();
            }}
          />
        ))}
      </Items>
    </Panel>
  );
};

interface ErasureProps {
  readonly erasure: WaitingErasure;
  readonly onDecided: () => void;
}

const Erasure = ({ erasure, onDecided }: ErasureProps): ReactNode => {
  const { t } = useTranslation();
  const { id, scope, ground, reference, unit, meetings, askedBy, askedAt, own } = erasure;
  const { busy, error, ask } = useAsk((approve: boolean) => decideErasure(id, approve), onDecided);
  const [sure, setSure] = useState(false);
  const of = meetings.map((at) => formatDateAndTime(at, t)).join(', ');
  return (
    <Item
      when={formatDateAndTime(askedAt, t)}
      more={
        <>
          {own && <span>{t('erasure.own')}</span>}
          {sure && <strong>{t('erasure.forGood')}</strong>}
        </>
      }
      actions={
        <>
          {!own && (
            <Button data-size="sm" aria-disabled={busy} onClick={() => (sure ? ask(true) : setSure(true))}>
              {t(sure ? 'erasure.sure' : 'erasure.approve')}
            </Button>
          )}
          <Button variant="secondary" data-size="sm" aria-disabled={busy} onClick={() => ask(false)}>
            {t(own ? 'erasure.withdraw' : 'erasure.decline')}
          </Button>
        </>
      }
      error={error}
    >
      <span>{t('erasure.wish', { by: askedBy, scope: t(`erasure.scope.${scope}`) })}</span>
      <span translate="no">
        {unit}
        {of !== '' && ` · ${of}`}
      </span>
      <span>{t('erasure.because', { ground: t(`erasure.ground.${ground}`), reference })}</span>
    </Item>
  );
};
