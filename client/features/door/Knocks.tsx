import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import type { Knock } from '../../../shared/joining.ts';
import type { Arrival } from '../../../shared/people.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { answerKnock } from '../../connection/knocking.ts';
import { useAct } from '../../connection/useAct.ts';
import { isCovered } from '../../connection/useCovered.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import { useOutOfReach } from '../../ui/useOutOfReach.ts';
import classes from './door.module.css';
import { type Candidate, candidates, likeness, SAME } from './match.ts';

interface Props {
  readonly meeting: MeetingId;
  /** Adds somebody who is not on the list, beginning with what was said at the door. */
  readonly onNotListed?: (knock: Pick<Knock, 'name' | 'says'>) => void;
}

/**
 * [JO6] Who knocks, quietly, above the work: one tap lets in, one sends away. The meeting goes on meanwhile, and keeps
 * the screen: whoever came first stands there, and how many more wait.
 */
export const Knocks = ({ meeting, onNotListed }: Props): ReactNode => {
  const { t } = useTranslation();
  const knocks = useMine()?.door?.knocks ?? [];
  const [all, setAll] = useState(false);
  const more = knocks.length - 1;
  // Who knocks next comes up to where the one was that has just been let in.
  const waiting = useOutOfReach<HTMLDivElement>(knocks.map(({ id }) => id).join() || null);
  return (
    <div role="status" ref={waiting}>
      {knocks.length > 0 && (
        <section className={classes.knocks} aria-label={t('door.knocks')}>
          {(all ? knocks : knocks.slice(0, 1)).map((knock) => (
            <KnockCard key={knock.id} meeting={meeting} knock={knock} {...(onNotListed && { onNotListed })} />
          ))}
          {more > 0 && (
            <div>
              <Button variant="secondary" data-size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? t('door.onlyFirst') : t('door.more', { count: more })}
              </Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
};

/** As many as fit beside each other on a telephone without hiding the meeting. */
const FIRST = 3;

/** Who was to come later, or not at all, is here now. */
const NOT_YET: readonly (Arrival | undefined)[] = ['later', 'absent'];

const KnockCard = ({ meeting, knock, onNotListed }: Props & { readonly knock: Knock }): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people');
  const presence = useSection('presence') ?? [];
  const mayAdd = useAction('person.put').offered;
  const { act } = useAct();
  const [all, setAll] = useState(false);
  const { busy, error, ask } = useAsk(
    (seat: PersonId | null) => answerKnock(meeting, knock.id, seat),
    (_, seat) => {
      if (seat !== null && NOT_YET.includes(people?.arrivals[seat]))
        void act('arrival.set', { person: seat, arrival: 'here' });
    },
  );
  const found = candidates(knock, people?.people ?? [], presence, people?.duties.lead ?? null);
  const gone = error === 'notFound';
  const asked = useMine()?.comers.find(({ person }) => likeness(knock.name, person.name) === SAME);
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <div className={classes.knock}>
      <p className={classes.who}>
        <strong translate="no">{knock.name}</strong>{' '}
        {knock.says !== null && t('door.says', { role: t(`door.as.${knock.says}`) })} {t('door.knocked')}
      </p>
      <ul className={classes.choices}>
        {shown.map((candidate, at) => (
          <li key={candidate.person.id}>
            <LetIn
              candidate={candidate}
              first={at === 0 && candidate.alike && !candidate.hasScreen}
              busy={busy}
              onLetIn={() => ask(candidate.person.id)}
            />
          </li>
        ))}
      </ul>
      {asked && <p className={classes.who}>{t(asked.refused ? 'door.askedNo' : 'door.asked')}</p>}
      <div className={classes.more}>
        {found.length > FIRST && (
          <Button variant="tertiary" data-size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'door.fewer' : 'door.others')}
          </Button>
        )}
        {mayAdd && onNotListed !== undefined && asked === undefined && (
          <Button variant="tertiary" data-size="sm" onClick={() => onNotListed(knock)}>
            {t('door.notListed')}
          </Button>
        )}
        <Button
          variant="tertiary"
          data-size="sm"
          aria-disabled={busy}
          aria-label={t('door.refuseOf', { name: knock.name })}
          onClick={() => ask(null)}
        >
          {t('door.refuse')}
        </Button>
      </div>
      {/* Answered on another device meanwhile, or gone. */}
      <FormError error={gone ? undefined : error} own={gone && t('door.gone')} />
    </div>
  );
};

interface LetInProps {
  readonly candidate: Candidate;
  readonly first: boolean;
  readonly busy: boolean;
  readonly onLetIn: () => void;
}

/** What stands under the name is only said where the tap would surprise somebody. */
const LetIn = ({ candidate: { person, hasScreen }, first, busy, onLetIn }: LetInProps): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const lacks = !isCovered(person, { consents: useSection('consents') });
  const hint = lacks ? t('door.lacks') : hasScreen ? t('door.hasScreen') : terms.rolesOf(person);
  return (
    <Button
      variant={first ? 'primary' : 'secondary'}
      data-size="sm"
      disabled={lacks}
      aria-disabled={busy}
      aria-label={t('door.letIn', { name: person.name, hint })}
      onClick={onLetIn}
    >
      <span className={classes.seat}>
        <span translate="no">{person.name}</span>
        <span className={classes.hint}>{hint}</span>
      </span>
    </Button>
  );
};
