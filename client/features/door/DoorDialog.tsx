import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '../../../shared/ids.ts';
import { useMine } from '../../connection/hooks.ts';
import { changeDoor } from '../../connection/knocking.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { CodeSheet } from './CodeSheet.tsx';
import classes from './door.module.css';

interface Props {
  readonly meeting: MeetingId;
  readonly onClose: () => void;
}

/** [JO4] Opens and closes the door, and shows what the wall shows, to be read out. */
export const DoorDialog = ({ meeting, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const open = useMine()?.door?.open ?? false;
  const { busy, error, ask } = useAsk(
    (next: boolean) => changeDoor(meeting, next),
    () => undefined,
  );
  return (
    <Dialog open title={t('door.tool')} onClose={onClose}>
      <div className={classes.dialog}>
        <Paragraph>{t('door.lead')}</Paragraph>
        <p role="status">{t(open ? 'door.isOpen' : 'door.isShut')}</p>
        {open && <CodeSheet />}
        <div>
          <Button variant={open ? 'secondary' : 'primary'} aria-disabled={busy} onClick={() => ask(!open)}>
            {t(open ? 'door.close' : 'door.open')}
          </Button>
        </div>
        <FormError error={error} />
      </div>
    </Dialog>
  );
};
