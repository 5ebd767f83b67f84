import { Button, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type MeetingId, type PersonId, PROJECTOR, type SeatId } from '../../../shared/ids.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSection } from '../../connection/hooks.ts';
import { opensForOthers } from '../../connection/linkAddress.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { DayLinks } from './DayLinks.tsx';
import { LinkRow } from './LinkRow.tsx';
import { LinkSheet } from './LinkSheet.tsx';
import classes from './prepare.module.css';
import { useLinks } from './useLinks.ts';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
}

/** A link and a QR code for everyone who comes and for the projector; the projector itself; and paper. */
export const LinkList = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const nameOf = useSeatName();
  const practice = useSection('meeting')?.practice ?? false;
  const { links, base, error, change } = useLinks(meeting);
  const [printing, setPrinting] = useState(false);
  return (
    <div className={classes.form}>
      {!opensForOthers(base, practice) && (
        <Paragraph className={classes.notice}>{t('prepare.links.onlyHere')}</Paragraph>
      )}
      <div className={classes.actions}>
        <Button asChild>
          <a href={addresses.projector(meeting)} target="bti-projector" rel="noopener">
            {t('prepare.links.openProjector')}
          </a>
        </Button>
        <Button variant="secondary" onClick={() => setPrinting(true)}>
          {t('prepare.links.print')}
        </Button>
        <Button asChild variant="secondary">
          <Link href={addresses.agenda(meeting, seat)}>{t('prepare.links.agenda')}</Link>
        </Button>
        <Button asChild variant="tertiary">
          <Link href={addresses.meetingTrail(meeting)}>{t('trail.meetingLink')}</Link>
        </Button>
      </div>
      <ul className={classes.people}>
        {links.map((link) => (
          <li key={link.seat}>
            <LinkRow link={link} name={nameOf(link.seat)} base={base} onChange={change} />
          </li>
        ))}
      </ul>
      <DayLinks meeting={meeting} base={base} />
      {error !== undefined && <ValidationMessage>{errorText(error)}</ValidationMessage>}
      {printing && (
        <LinkSheet links={links} nameOf={nameOf} base={base} onPrinted={() => setPrinting(false)} />
      )}
    </div>
  );
};

const useSeatName = (): ((seat: SeatId) => string) => {
  const { t } = useTranslation();
  const people = useSection('people')?.people ?? [];
  return (seat) =>
    seat === PROJECTOR ? t('prepare.links.projector') : (people.find(({ id }) => id === seat)?.name ?? '');
};
