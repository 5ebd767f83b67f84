import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Blank.module.css';
import { useBlank } from './useBlank.ts';

/**
 * [UI106] A neutral sheet over everything on this screen, also over a question that is open, by the blank key;
 * the key, Escape or a tap brings the screen back.
 */
export const Blank = (): ReactNode => {
  const { t } = useTranslation();
  const [blank, setBlank] = useBlank();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (blank) sheet.current?.showModal();
  }, [blank]);
  if (!blank) return null;
  return (
    <dialog ref={sheet} className={classes.sheet} aria-label={t('ui.blank')} onClose={() => setBlank(false)}>
      <button type="button" className={classes.back} onClick={() => setBlank(false)}>
        {t('ui.blankBack')}
      </button>
    </dialog>
  );
};
