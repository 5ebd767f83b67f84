import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeetingId, PROJECTOR } from '../../../shared/ids.ts';
import { addresses } from '../../connection/addresses.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { formatTime } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { ToolCard, ToolLink } from './ToolCard.tsx';
import classes from './Tools.module.css';
import { useUndoWords } from './useUndoWords.ts';

/** What a tool opens. */
export type Opened = 'correct' | 'undo' | 'endPhase' | 'order' | 'breakIn' | 'who';

interface Props {
  readonly meeting: MeetingId;
  readonly onOpen: (what: Opened) => void;
}

/** The leader's tools. One that the server would refuse now is not there. */
export const Tools = ({ meeting, onOpen }: Props): ReactNode => {
  const { t } = useTranslation();
  const up = useSection('presence')?.includes(PROJECTOR) ?? false;
  const stage = useSection('agenda')?.stage;
  const shown = stage !== 'evaluation' && stage !== 'ended';
  return (
    <section className={classes.tools} aria-label={t('lead.tools')}>
      <ClockTools onOpen={onOpen} />
      <UndoTool onOpen={onOpen} />
      <RoundTools onOpen={onOpen} />
      <WhoTool onOpen={onOpen} />
      {shown && (
        <ToolLink
          title={t('lead.tool.projector')}
          hint={t(up ? 'lead.tool.projectorUp' : 'lead.tool.projectorDown')}
          href={addresses.projector(meeting)}
        />
      )}
    </section>
  );
};

type PartProps = Pick<Props, 'onOpen'>;

const ClockTools = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const timed = useSection('clock')?.phaseBudget != null;
  const pause = useAction('clock.pause').offered;
  const resume = useAction('clock.resume').offered;
  const breakIn = useAction('clock.breakIn').offered;
  const correct = useAction('clock.correct').offered;
  const { act, busy, rejection } = useAct();
  if (!timed) return null;
  return (
    <>
      {pause && (
        <ToolCard
          title={t('lead.tool.pause')}
          hint={t('lead.tool.pauseHint')}
          disabled={busy}
          onClick={() => act('clock.pause', {})}
        />
      )}
      {resume && (
        <ToolCard
          title={t('lead.tool.resume')}
          hint={t('lead.tool.resumeHint')}
          disabled={busy}
          onClick={() => act('clock.resume', {})}
        />
      )}
      <ExtendTools />
      {breakIn && (
        <ToolCard
          tone="amber"
          title={t('lead.tool.breakIn')}
          hint={t('lead.tool.breakInHint')}
          onClick={() => onOpen('breakIn')}
        />
      )}
      {correct && (
        <ToolCard
          title={t('lead.tool.correct')}
          hint={t('lead.tool.correctHint')}
          onClick={() => onOpen('correct')}
        />
      )}
      <Refused rejection={rejection} />
    </>
  );
};

const ExtendTools = (): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('clock.extend');
  const { act, busy, rejection } = useAct();
  if (!offered) return null;
  return (
    <>
      <div className={classes.pair}>
        <ToolCard
          title={t('lead.tool.extend')}
          hint={t('lead.tool.extendHint')}
          disabled={busy}
          onClick={() => act('clock.extend', { minutes: 1 })}
        />
        <button
          type="button"
          className={classes.card}
          disabled={busy}
          aria-label={t('lead.tool.extendTwoSpoken')}
          onClick={() => act('clock.extend', { minutes: 2 })}
        >
          <span className={classes.title}>{t('lead.tool.extendTwo')}</span>
        </button>
      </div>
      <Refused rejection={rejection} />
    </>
  );
};

const UndoTool = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const undo = useMine()?.undo ?? null;
  const words = useUndoWords();
  if (undo === null) return null;
  return (
    <ToolCard
      title={t('lead.tool.undo')}
      hint={t('lead.tool.undoWhat', { what: words(undo), time: formatTime(undo.at) })}
      onClick={() => onOpen('undo')}
    />
  );
};

const RoundTools = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const reorder = useAction('turn.reorder').offered;
  const pass = useAction('turn.pass').offered;
  const endPhase = useAction('agenda.endPhase').offered;
  return (
    <>
      {(reorder || pass) && (
        <ToolCard
          title={t('lead.tool.order')}
          hint={t('lead.tool.orderHint')}
          onClick={() => onOpen('order')}
        />
      )}
      {endPhase && (
        <ToolCard
          title={t('lead.tool.endPhase')}
          hint={t('lead.tool.endPhaseHint')}
          onClick={() => onOpen('endPhase')}
        />
      )}
    </>
  );
};

const WhoTool = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const people = (useSection('people')?.people ?? []).filter((person) => person.attends);
  const presence = useSection('presence') ?? [];
  const here = people.filter((person) => presence.includes(person.id)).length;
  return (
    <ToolCard
      title={t('lead.tool.who')}
      hint={t('lead.tool.whoHint', { here, all: people.length })}
      onClick={() => onOpen('who')}
    />
  );
};
