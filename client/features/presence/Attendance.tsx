import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeetingId, PROJECTOR, type SeatId } from '../../../shared/ids.ts';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import classes from './Attendance.module.css';
import { DutySelects } from './DutySelects.tsx';
import { LinkView } from './LinkView.tsx';

/** Who is here and by which screen, who takes care of what, and the link of each. For who leads. */
export const Attendance = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const [shown, setShown] = useState<SeatId | null>(null);
  if (shown !== null) return <LinkView meeting={meeting} seat={shown} onBack={() => setShown(null)} />;
  return (
    <div className={classes.attendance}>
      <People onLink={setShown} />
      <DutySelects />
    </div>
  );
};

const People = ({ onLink }: { onLink: (seat: SeatId) => void }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const people = useSection('people')?.people ?? [];
  const presence = useSection('presence') ?? [];
  return (
    <ul className={classes.list}>
      {people.map((person) => (
        <Row
          key={person.id}
          name={person.name}
          roles={terms.rolesOf(person)}
          online={presence.includes(person.id)}
          words={
            !person.attends
              ? t('presence.absent')
              : t(presence.includes(person.id) ? 'presence.online' : 'presence.offline')
          }
          onLink={person.attends ? () => onLink(person.id) : null}
        />
      ))}
      <Row
        name={t('presence.projector')}
        roles=""
        online={presence.includes(PROJECTOR)}
        words={t(presence.includes(PROJECTOR) ? 'presence.up' : 'presence.down')}
        onLink={() => onLink(PROJECTOR)}
      />
    </ul>
  );
};

interface RowProps {
  readonly name: string;
  readonly roles: string;
  readonly online: boolean;
  readonly words: string;
  readonly onLink: (() => void) | null;
}

const Row = ({ name, roles, online, words, onLink }: RowProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <span className={classes.dot} data-online={online} aria-hidden="true" />
      <span className={classes.who}>
        <span className={classes.name} translate="no">
          {name}
        </span>
        {roles !== '' && <span className={classes.role}>{roles}</span>}
      </span>
      <span className={classes.words}>{words}</span>
      {onLink !== null && (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('presence.linkOf', { who: name })}
          onClick={onLink}
        >
          {t('presence.link')}
        </Button>
      )}
    </li>
  );
};
