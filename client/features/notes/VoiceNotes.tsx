import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMine, useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SharedText } from '../../ui/SharedText.tsx';
import classes from './notes.module.css';
import { useVoices } from './useVoices.ts';

/** What a child that is not here wants said: for who leads to collect until it is read, then for all to read again. */
export const VoiceNotes = (): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const stage = useSection('agenda')?.stage;
  const aloud = useSection('turn')?.current?.act === 'readVoice';
  const collects = mine?.audience === 'leader' && stage === 'welcome';
  const shown = useVoices().filter(
    ({ key, text, here }) =>
      (text !== '' && stage !== 'welcome') || (collects && !here && mine.writable.includes(key)),
  );
  if (aloud || shown.length === 0) return null;
  return (
    <Panel title={t('notes.voiceTitle')}>
      {collects && <p className={classes.hint}>{t('notes.voiceHint')}</p>}
      {shown.map(({ key, name }) => (
        <div key={key} className={classes.note} translate="no">
          <SharedText noteKey={key} label={t('notes.voiceOf', { name })} readers="voice" rows={3} />
        </div>
      ))}
    </Panel>
  );
};
