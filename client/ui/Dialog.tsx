import { Dialog as DsDialog, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';
import { useOutOfReach } from './useOutOfReach.ts';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the most likely one first. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** What is asked now, where the buttons come to mean something else while it is open. */
  readonly asking?: string;
}

/** A question or a detail in front of the screen. Closes on Escape and on the cross; never by itself. */
export const Dialog = ({
  open,
  title,
  onClose,
  children,
  actions,
  wide = false,
  asking = '',
}: Props): ReactNode => {
  const { t } = useTranslation();
  const heading = useId();
  const asked = useOutOfReach<HTMLDialogElement>(open ? asking : null);
  return (
    <DsDialog
      ref={asked}
      open={open}
      onClose={onClose}
      closeButton={t('ui.close')}
      aria-labelledby={heading}
      className={wide ? classes.wide : classes.dialog}
    >
      <Heading id={heading} level={2} data-size="sm" className={classes.title}>
        {title}
      </Heading>
      <div className={classes.body}>{children}</div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </DsDialog>
  );
};
