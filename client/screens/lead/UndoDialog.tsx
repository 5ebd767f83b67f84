import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMine } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatTime } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { useUndoWords } from './useUndoWords.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before the last step is taken back, and says which one it is. */
export const UndoDialog = ({ open, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const last = useMine()?.undo ?? null;
  const words = useUndoWords();
  // As it was when it was asked: what one says yes to does not change under the finger.
  const [undo] = useState(() => last && { ...last, what: words(last) });
  const { act, busy, rejection } = useAct();
  const take = async (): Promise<void> => {
    if (undo !== null && (await act('undo', { target: undo.target }))) onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('lead.undo.title')}
      onClose={onClose}
      actions={
        <>
          <Button {...whenFree(busy, take)} disabled={undo === null}>
            {t('lead.undo.yes')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('lead.undo.no')}
          </Button>
        </>
      }
    >
      <Paragraph>
        {undo === null
          ? t('lead.tool.undoNothing')
          : t('lead.undo.lead', { what: undo.what, time: formatTime(undo.at) })}
      </Paragraph>
      <Refused rejection={rejection} />
    </Dialog>
  );
};
