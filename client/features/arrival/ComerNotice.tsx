import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/people.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './arrival.module.css';

/** [JO7] Somebody who was not on the list: whose yes it needs, recorded with one tap as said by that guardian. */
export const ComerNotice = ({ person }: { readonly person: Person }): ReactNode => {
  const { t } = useTranslation();
  const comer = useMine()?.comers.find((each) => each.person.id === person.id);
  const people = useSection('people')?.people ?? [];
  const { act, busy, rejection } = useAct();
  if (comer === undefined) return null;
  const sayers = people.filter(({ id }) => comer.by.includes(id));
  const { name } = person;
  return (
    <div className={classes.notice}>
      <p>{t(comer.refused ? 'door.comer.refused' : 'door.comer.lacks', { name })}</p>
      {sayers.length === 0 && <p>{t('door.comer.nobody')}</p>}
      <div className={classes.choices}>
        {sayers.map((sayer) => (
          <Button
            key={sayer.id}
            data-size="sm"
            variant="secondary"
            {...whenFree(
              busy,
              () => void act('person.vouch', { person: person.id, by: sayer.id, yes: true }),
            )}
          >
            {t('door.comer.says', { name: sayer.name })}
          </Button>
        ))}
      </div>
      <Refused rejection={rejection} />
    </div>
  );
};
