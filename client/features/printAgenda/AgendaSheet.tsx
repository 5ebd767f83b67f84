import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lastingMinutes, totalMinutes } from '../../../shared/phases.ts';
import type { Details } from '../../../shared/plan.ts';
import type { WallTime } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { formatDateAndTime, formatTime } from '../../ui/format.ts';
import classes from './AgendaSheet.module.css';
import { type AgendaRow, agendaRows } from './agendaRows.ts';

interface Props {
  readonly details: Details;
  readonly agenda: Sections['agenda'];
  readonly people: Sections['people'];
}

/** [CO16] Where somebody has a protected address, no document says where they meet. */
const usePlaceHidden = (): boolean => {
  const book = useSection('consentBook');
  return (
    book !== undefined && (book.child.protected || Object.values(book.about).some((each) => each.protected))
  );
};

/**
 * The agenda on one sheet, in the unit's written form. [TX11] It hangs on doors: no child, no names, and no
 * link; those present are told by what they are.
 */
export const AgendaSheet = ({ details, agenda, people }: Props): ReactNode => {
  const { t } = useTranslation();
  const minutes = lastingMinutes(agenda.minutes, agenda.doubled);
  const rows = agendaRows(minutes, details.startsAt);
  const hidden = usePlaceHidden();
  const last = rows.at(-1);
  const end = last?.at == null ? null : ((last.at + last.minutes * 60_000) as WallTime);
  return (
    <article className={classes.sheet}>
      <header>
        <p className={classes.unit}>{details.unitName}</p>
        <h1>{t('printAgenda.heading')}</h1>
        <dl className={classes.facts}>
          <dt>{t('printAgenda.at')}</dt>
          <dd>
            {formatDateAndTime(details.startsAt, t)}
            {end !== null && ` – ${formatTime(end)}`}
          </dd>
          {details.place !== '' && !hidden && (
            <>
              <dt>{t('printAgenda.place')}</dt>
              <dd>{details.place}</dd>
            </>
          )}
          <dt>{t('printAgenda.present')}</dt>
          <dd>
            <Present people={people} />
          </dd>
        </dl>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('printAgenda.time')}</th>
            <th scope="col">{t('printAgenda.phase')}</th>
            <th scope="col">{t('printAgenda.speaks')}</th>
            <th scope="col" className={classes.number}>
              {t('printAgenda.minutes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PhaseRow key={row.phase} row={row} unitKind={details.unitKind} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{end !== null && formatTime(end)}</td>
            <td colSpan={2}>{t('printAgenda.sum')}</td>
            <td className={classes.number}>{totalMinutes(minutes)}</td>
          </tr>
        </tfoot>
      </table>
      <p>
        <strong>{t('printAgenda.after')}</strong> {t('printAgenda.evaluation')}
      </p>
      <p className={classes.rules}>{t('printAgenda.rules')}</p>
    </article>
  );
};

const PhaseRow = ({ row, unitKind }: { row: AgendaRow; unitKind: Details['unitKind'] }): ReactNode => {
  const { t } = useTranslation();
  const teacher = t(`terms.role.teacher.${unitKind}`);
  return (
    <tr>
      <td>{row.at !== null && formatTime(row.at)}</td>
      <th scope="row">
        {t(`terms.phase.${row.phase}`)}
        <small>{t(`terms.phasePurpose.${row.phase}`)}</small>
      </th>
      <td>{t(`printAgenda.speakers.${row.phase}`, { teacher })}</td>
      <td className={classes.number}>{row.minutes}</td>
    </tr>
  );
};

/** What those present are, each once, with the duties; never who they are. */
const Present = ({ people: { people, duties } }: { people: Sections['people'] }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const shown = people
    .filter((person) => person.attends)
    .map((person) => {
      const held = (['lead', 'viddevakt', 'referent'] as const).filter((duty) => duties[duty] === person.id);
      const words = held.map((duty) => t(`terms.duty.${duty}`)).join(', ');
      return words === '' ? terms.rolesOf(person) : `${terms.rolesOf(person)} (${words})`;
    });
  return [...new Set(shown)].join(' · ');
};
