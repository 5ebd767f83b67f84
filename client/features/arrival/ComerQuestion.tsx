import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonId } from '../../../shared/ids.ts';
import { useMine } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { useOutOfReach } from '../../ui/useOutOfReach.ts';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './arrival.module.css';

/** [JO7] On the own screen of one who decides for the family, the youth of age among them: whether somebody who was not on the list may come in. Two equal ways. */
export const ComerQuestion = (): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const mine = useMine();
  const { act, busy, rejection } = useAct();
  const asked = useOutOfReach<HTMLDivElement>(mine?.comers.map(({ person }) => person.id).join() || null);
  const by = PersonId.safeParse(mine?.seat);
  const family = mine?.audience === 'guardian' || mine?.audience === 'child';
  if (!family || mine.comers.length === 0 || !by.success) return null;
  const answer = (person: PersonId, yes: boolean) => void act('person.vouch', { person, by: by.data, yes });
  return (
    <div role="status" ref={asked} className={classes.asked}>
      {mine.comers.map(({ person }) => (
        <section key={person.id} className={classes.notice} data-tone="calm">
          <h2 className={classes.title} translate="no">
            {t('door.comer.question', { name: person.name })}
          </h2>
          <p>{t('door.comer.who', { name: person.name, role: terms.rolesOf(person) })}</p>
          <div className={classes.choices}>
            <Button variant="secondary" {...whenFree(busy, () => answer(person.id, true))}>
              {t('door.comer.yes')}
            </Button>
            <Button variant="secondary" {...whenFree(busy, () => answer(person.id, false))}>
              {t('door.comer.no')}
            </Button>
          </div>
        </section>
      ))}
      <Refused rejection={rejection} />
    </div>
  );
};
