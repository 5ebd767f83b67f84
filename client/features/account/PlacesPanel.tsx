import { Button, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../../shared/ownAccount.ts';
import { endPlaces } from '../../connection/ownAccount.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import { formatDateAndTime } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './account.module.css';

interface Props {
  readonly places: OwnAccount['places'];
  readonly onChange: () => void;
  /** This place is among those that were signed out. */
  readonly onOut: () => void;
}

/** Where somebody is signed in, to be ended one by one or all at once. */
export const PlacesPanel = ({ places, onChange, onOut }: Props): ReactNode => {
  const { t } = useTranslation();
  const { busy, error, ask } = useAsk(
    (place: string | null) => endPlaces(place),
    (_done, place) => {
      const here = place === null || places.some(({ id, current }) => id === place && current);
      if (here) onOut();
      else onChange();
    },
  );
  return (
    <Panel title={t('account.places.title')} size="large">
      <ul className={classes.places}>
        {places.map(({ id, device, lastUsed, current }) => {
          const name = device === '' ? t('account.places.unknown') : device;
          return (
            <li key={id} className={classes.place}>
              <strong translate="no">{name}</strong>
              {current && <Tag data-size="sm">{t('account.places.here')}</Tag>}
              <span className={classes.hint}>
                {t('account.places.lastUsed', { when: formatDateAndTime(lastUsed, t) })}
              </span>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-disabled={busy}
                aria-label={t('account.places.endOf', { device: name })}
                onClick={() => ask(id)}
              >
                {t('account.places.end')}
              </Button>
            </li>
          );
        })}
      </ul>
      <FormError error={error} />
      <div>
        <Button variant="secondary" aria-disabled={busy} onClick={() => ask(null)}>
          {t('account.places.endAll')}
        </Button>
      </div>
    </Panel>
  );
};
