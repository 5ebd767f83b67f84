import { Button, Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayId } from '../../../shared/day.ts';
import type { DayLinks as Links, StaffOfDay } from '../../../shared/dayAnswers.ts';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { type MeetingId, PROJECTOR } from '../../../shared/ids.ts';
import { type Answer, changeDayLink, getDayLinks, setStaffDay } from '../../connection/http.ts';
import { useDay } from '../../connection/useDay.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { formatTime } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { LinkRow } from './LinkRow.tsx';
import linkStyles from './links.module.css';
import classes from './prepare.module.css';

interface Props {
  readonly meeting: MeetingId;
  readonly base: string;
}

/** Where the day holds more than one meeting: one link for the room, and one for each of the staff in several. */
export const DayLinks = ({ meeting, base }: Props): ReactNode => {
  const { day } = useDay(meeting);
  const several = (day?.slots.length ?? 0) > 1;
  return day?.day && several ? <OfDay key={day.day} day={day.day} base={base} /> : null;
};

const OfDay = ({ day, base }: { day: DayId; base: string }): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const [links, setLinks] = useState<Links>();
  const [error, setError] = useState<HttpErrorCode>();
  const take = useCallback((answer: Answer<Links>) => {
    if (answer.ok) setLinks(answer.value);
    setError(answer.ok ? undefined : answer.error);
  }, []);
  useEffect(() => void getDayLinks(day).then(take), [day, take]);
  // A browser that holds only this meeting leads no day: it gets the links of this meeting, and no word of others.
  if (links === undefined) return null;
  return (
    <Panel title={t('day.links.title')} level={3} size="large">
      <p className={classes.hint}>{t('day.links.intro')}</p>
      <LinkRow
        link={{ ...links.room, seat: PROJECTOR }}
        name={t('day.links.room')}
        base={base}
        onChange={(_, change) => void changeDayLink(day, { of: 'room', change }).then(take)}
      />
      <p className={classes.hint}>{t('day.links.roomHow')}</p>
      {links.staff.length > 0 && (
        <>
          <strong>{t('day.links.staff')}</strong>
          <ul className={`${classes.people} ${linkStyles.staffDays}`}>
            {links.staff.map((each) => (
              <li key={each.seats.map(({ seat }) => seat).join()}>
                <OfStaff day={day} of={each} base={base} take={take} />
              </li>
            ))}
          </ul>
        </>
      )}
      {error !== undefined && <ValidationMessage>{errorText(error)}</ValidationMessage>}
    </Panel>
  );
};

interface OfStaffProps {
  readonly day: DayId;
  readonly of: StaffOfDay;
  readonly base: string;
  readonly take: (answer: Answer<Links>) => void;
}

/** [AF5] Two people can share a name: the leader says which meetings are this person's. */
const OfStaff = ({ day, of, base, take }: OfStaffProps): ReactNode => {
  const { t } = useTranslation();
  const { staff, name, seats, link } = of;
  const [chosen, setChosen] = useState<ReadonlySet<MeetingId>>(
    new Set(seats.filter(({ opens }) => staff === null || opens).map(({ meeting }) => meeting)),
  );
  const confirmed = seats.filter(({ opens }) => opens).map(({ meeting }) => meeting);
  const changed =
    staff === null || confirmed.length !== chosen.size || confirmed.some((each) => !chosen.has(each));
  const choose = (meeting: MeetingId) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(meeting)) after.add(meeting);
      return after;
    });
  const confirm = () => {
    const opened = seats.filter(({ meeting }) => chosen.has(meeting));
    void setStaffDay(day, { staff, seats: opened.map(({ meeting, seat }) => ({ meeting, seat })) }).then(
      take,
    );
  };
  return (
    <div className={classes.form}>
      {staff !== null && link !== null && (
        <LinkRow
          link={{ ...link, seat: PROJECTOR }}
          name={name}
          base={base}
          onChange={(_, change) => void changeDayLink(day, { of: staff, change }).then(take)}
        />
      )}
      <Fieldset>
        <Fieldset.Legend>{t('day.links.of', { name })}</Fieldset.Legend>
        {staff === null && <Fieldset.Description>{t('day.links.same')}</Fieldset.Description>}
        {seats.map((seat) => (
          <Checkbox
            key={seat.meeting}
            data-size="sm"
            label={<SlotOf seat={seat} />}
            checked={chosen.has(seat.meeting)}
            onChange={() => choose(seat.meeting)}
          />
        ))}
      </Fieldset>
      {changed && (
        <div>
          <Button variant="secondary" data-size="sm" disabled={chosen.size === 0} onClick={confirm}>
            {t(staff === null ? 'day.links.confirm' : 'day.links.change')}
          </Button>
        </div>
      )}
    </div>
  );
};

const SlotOf = ({ seat: { startsAt, person } }: { seat: StaffOfDay['seats'][number] }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  return t('day.links.slot', {
    time: formatTime(startsAt),
    name: `${person.name}, ${terms.rolesOf(person)}`,
  });
};
