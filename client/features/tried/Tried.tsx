import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { TriedId } from '../../../shared/ids.ts';
import type { Tried as TriedMeasure } from '../../../shared/plan.ts';
import type { Rev } from '../../../shared/text.ts';
import { useAction, useSection, useSend } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useAutosave } from '../../connection/useAutosave.ts';
import { useBegun } from '../../connection/useBegun.ts';
import { Panel } from '../../ui/Panel.tsx';
import { RecordEditor } from '../../ui/RecordEditor.tsx';
import { RecordField } from '../../ui/RecordField.tsx';
import { RecordList } from '../../ui/RecordList.tsx';
import classes from './Tried.module.css';

/**
 * What was tried before, with its effect: written by who writes for the meeting, read by all. `prominent`
 * where it is a part of the page in its own right.
 */
export const Tried = ({ prominent = false }: { prominent?: boolean }): ReactNode => {
  const { t } = useTranslation();
  const saved = useSection('tried') ?? [];
  const writes = useAction('tried.put').offered;
  const { begun, begin, forget } = useBegun(
    'tried',
    saved.map(({ tried }) => tried.id),
  );
  const fresh = begun.map((id) => ({ tried: { id: TriedId.parse(id), measure: '', effect: '' }, rev: 0 }));
  const shown = writes ? [...saved, ...fresh] : saved;
  if (!writes && saved.length === 0) return null;
  return (
    <Panel title={t('tried.title')} size={prominent ? 'large' : 'small'}>
      <RecordList none={t('tried.none')} add={writes ? t('tried.add') : undefined} onBegin={begin}>
        {shown.map(({ tried, rev }, at) => (
          <li key={tried.id}>
            {writes ? (
              <TriedEditor tried={tried} rev={rev} number={at + 1} onForget={() => forget(tried.id)} />
            ) : (
              <TriedRead tried={tried} />
            )}
          </li>
        ))}
      </RecordList>
    </Panel>
  );
};

interface EditorProps {
  readonly tried: TriedMeasure;
  readonly rev: Rev;
  readonly number: number;
  /** For one that was only begun here. */
  readonly onForget: () => void;
}

const TriedEditor = ({ tried, rev, number, onForget }: EditorProps): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const removal = useAct();
  const save = useCallback(
    (next: TriedMeasure, baseRev: Rev) => send('tried.put', { tried: next, baseRev }),
    [send],
  );
  const record = useAutosave(`tried/${tried.id}`, { value: tried, rev }, save);
  return (
    <RecordEditor
      title={t('tried.number', { number })}
      record={record}
      onRemove={() => {
        if (rev === 0) onForget();
        else void removal.act('tried.remove', { id: tried.id });
      }}
      kept={removal.rejection}
    >
      <RecordField
        label={t('tried.measure')}
        value={record.value.measure}
        lines={2}
        autoFocus={rev === 0}
        onType={(measure) => record.type({ measure })}
        onLeave={record.leave}
      />
      <RecordField
        label={t('tried.effect')}
        value={record.value.effect}
        lines={2}
        onType={(effect) => record.type({ effect })}
        onLeave={record.leave}
      />
    </RecordEditor>
  );
};

const TriedRead = ({ tried }: { tried: TriedMeasure }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div translate="no" className={classes.read}>
      <p>{tried.measure}</p>
      <p className={classes.effect}>
        {tried.effect === '' ? t('tried.noEffect') : t('tried.effectShort', { effect: tried.effect })}
      </p>
    </div>
  );
};
