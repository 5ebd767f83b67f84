import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './notes.module.css';
import { useVoices } from './useVoices.ts';

/** [UI104] What a child that is not here wants said, large while it is read aloud, and not at other times. */
export const VoiceAloud = (): ReactNode => {
  const { t } = useTranslation();
  const aloud = useSection('turn')?.current?.act === 'readVoice';
  const voices = useVoices();
  if (!aloud) return null;
  return voices
    .filter(({ text }) => text.trim() !== '')
    .map(({ key, name, text }) => (
      <Panel key={key} title={t('notes.voiceOf', { name })} tone="now">
        <p className={classes.aloud} translate="no">
          {text}
        </p>
        <p className={classes.hint}>{t('notes.voiceAloudHint')}</p>
      </Panel>
    ));
};
