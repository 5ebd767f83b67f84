import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingListItem } from '../../../shared/meetings.ts';
import { becomeParty } from '../../connection/http.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { formatDateAndTime } from '../../ui/format.ts';
import classes from './home.module.css';

interface Props {
  readonly meetings: readonly MeetingListItem[];
  readonly onChange: () => void;
}

/** [AU9] A meeting about the leader's own family goes to another leader. */
export const OwnFamily = ({ meetings, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { busy, error, ask } = useAsk(becomeParty, () => {
    setOpen(false);
    onChange();
  });
  const real = meetings.filter(({ practice }) => !practice);
  if (real.length === 0) return null;
  const whenOf = ({ details }: MeetingListItem): string =>
    details ? formatDateAndTime(details.startsAt, t) : t('home.list.noDate');
  return (
    <div className={classes.ownFamily}>
      <Button variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {t('home.own.ask')}
      </Button>
      <Dialog open={open} title={t('home.own.ask')} onClose={() => setOpen(false)}>
        <Paragraph>{t('home.own.body')}</Paragraph>
        <ul className={classes.list}>
          {real.map((item) => (
            <li key={item.meeting} className={classes.ownRow}>
              <span translate="no">
                {whenOf(item)}
                {item.details && ` · ${item.details.child}`}
              </span>
              <Button
                variant="secondary"
                data-size="sm"
                aria-disabled={busy}
                aria-label={t('home.own.yesOf', { when: whenOf(item) })}
                onClick={() => ask(item.meeting)}
              >
                {t('home.own.yes')}
              </Button>
            </li>
          ))}
        </ul>
        <FormError error={error} />
      </Dialog>
    </div>
  );
};
