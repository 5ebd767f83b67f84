import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT } from '../../../shared/text.ts';
import { usePrivateNote } from '../../connection/usePrivateNote.ts';
import classes from './PrivateNote.module.css';

/** A note for this person alone: encrypted on the device, never sent. */
export const PrivateNote = (): ReactNode => {
  const { t } = useTranslation();
  const [text, write] = usePrivateNote();
  return (
    <div className={classes.note}>
      <Textfield
        multiline
        rows={2}
        label={t('privateNote.title')}
        description={`${t('privateNote.hint')} ${t('readBy.device')}`}
        placeholder={t('privateNote.placeholder')}
        value={text}
        maxLength={MAX_TEXT}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        onChange={(event) => write(event.target.value.slice(0, MAX_TEXT))}
      />
    </div>
  );
};
