import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeetingId, PROJECTOR } from '../../../shared/ids.ts';
import { inHalves } from '../../../shared/joining.ts';
import { isPresent } from '../../../shared/people.ts';
import { MINUTE, type WallTime } from '../../../shared/time.ts';
import { addresses } from '../../connection/addresses.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useExpectedEnd } from '../../connection/useReading.ts';
import { useMayGoOut } from '../../features/arrival/ChildOutDialog.tsx';
import { useRecordsConsent } from '../../features/arrival/ConsentsDialog.tsx';
import { ExtensionCost } from '../../features/retiming/ExtensionCost.tsx';
import { formatTime } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { ToolCard, ToolLink } from './ToolCard.tsx';
import classes from './Tools.module.css';
import { useUndoWords } from './useUndoWords.ts';

/** What a tool opens. */
export type Opened =
  | 'correct'
  | 'undo'
  | 'endPhase'
  | 'order'
  | 'breakIn'
  | 'who'
  | 'door'
  | 'childOut'
  | 'consents'
  | 'jump'
  | 'finish';

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
      <PlaceTools onOpen={onOpen} />
      <WhoTool onOpen={onOpen} />
      <DoorTool onOpen={onOpen} />
      <ChildOutTool onOpen={onOpen} />
      <RoundTools onOpen={onOpen} />
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
  const { act, busy, rejection } = useAct();
  if (!timed) return null;
  return (
    <>
      {pause && (
        <ToolCard
          title={t('lead.tool.pause')}
          hint={t('lead.tool.pauseHint')}
          busy={busy}
          onClick={() => act('clock.pause', {})}
        />
      )}
      {resume && (
        <ToolCard
          title={t('lead.tool.resume')}
          hint={t('lead.tool.resumeHint')}
          busy={busy}
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
      <Refused rejection={rejection} />
    </>
  );
};

/** «Vi er her no», and the way back. */
const PlaceTools = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const jump = useAction('agenda.jump').offered;
  return (
    <>
      {jump && <ToolCard title={t('jump.tool')} hint={t('jump.toolHint')} onClick={() => onOpen('jump')} />}
      <UndoTool onOpen={onOpen} />
    </>
  );
};

const ExtendTools = (): ReactNode => {
  const { t } = useTranslation();
  const turn = useSection('turn')?.no ?? 0;
  /** What was added in this turn, until it is taken from somewhere. */
  const [added, setAdded] = useState({ minutes: 0, turn });
  const extended = added.turn === turn ? added.minutes : 0;
  const { offered } = useAction('clock.extend');
  const { act, busy, rejection } = useAct();
  const hint = useExtendHint();
  const extend = async (minutes: 1 | 2): Promise<void> => {
    if (await act('clock.extend', { minutes })) setAdded({ minutes: extended + minutes, turn });
  };
  if (!offered) return null;
  return (
    <>
      <div className={classes.pair}>
        <ToolCard title={t('lead.tool.extend')} hint={hint} busy={busy} onClick={() => extend(1)} />
        <button
          type="button"
          className={classes.card}
          aria-label={t('lead.tool.extendTwoSpoken')}
          {...whenFree(busy, () => extend(2))}
        >
          <span className={classes.title}>{t('lead.tool.extendTwo')}</span>
        </button>
      </div>
      {extended > 0 && <ExtensionCost extended={extended} onDone={() => setAdded({ minutes: 0, turn })} />}
      <Refused rejection={rejection} />
    </>
  );
};

/** What a minute more costs: when the meeting would then be done. */
const useExtendHint = (): string => {
  const { t } = useTranslation();
  const end = useExpectedEnd();
  return end === null
    ? t('lead.tool.extendHint')
    : t('lead.tool.extendCost', { time: formatTime((end + MINUTE) as WallTime) });
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

/** What is seldom needed: two in a row, so that all tools are seen at once. */
const RoundTools = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const timed = useSection('clock')?.phaseBudget != null;
  const correct = useAction('clock.correct').offered && timed;
  const reorder = useAction('turn.reorder').offered;
  const pass = useAction('turn.pass').offered;
  const postpone = useAction('turn.postpone').offered;
  const endPhase = useAction('agenda.endPhase').offered;
  const suspend = useAction('meeting.suspend').offered;
  const consents = useRecordsConsent();
  return (
    <div className={classes.halves}>
      {correct && <ToolCard title={t('lead.tool.correct')} onClick={() => onOpen('correct')} />}
      {(reorder || pass || postpone) && (
        <ToolCard title={t('lead.tool.order')} onClick={() => onOpen('order')} />
      )}
      {consents && <ToolCard title={t('arrival.consent.title')} onClick={() => onOpen('consents')} />}
      {endPhase && <ToolCard title={t('lead.tool.endPhase')} onClick={() => onOpen('endPhase')} />}
      {suspend && <ToolCard title={t('lead.tool.finish')} onClick={() => onOpen('finish')} />}
    </div>
  );
};

const WhoTool = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const section = useSection('people');
  const expected = (section?.people ?? []).filter((person) => person.attends);
  const here = expected.filter((person) => section !== undefined && isPresent(person, section.arrivals));
  const later = expected.filter((person) => section?.arrivals[person.id] === 'later');
  const hint = t('lead.tool.whoHint', { here: here.length, all: expected.length });
  const names = later.map(({ name }) => name).join(', ');
  return (
    <ToolCard
      title={t('lead.tool.who')}
      hint={later.length === 0 ? hint : t('lead.tool.whoLater', { hint, names })}
      onClick={() => onOpen('who')}
    />
  );
};

const ChildOutTool = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  if (!useMayGoOut()) return null;
  return (
    <ToolCard
      title={t('arrival.child.tool')}
      hint={t('arrival.child.toolHint')}
      onClick={() => onOpen('childOut')}
    />
  );
};

/** [JO4] People who have no link at hand. */
const DoorTool = ({ onOpen }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const door = useMine()?.door ?? null;
  const code = useSection('code') ?? null;
  if (door === null) return null;
  const hint = code === null ? t('door.toolHint') : t('door.toolOpen', { code: inHalves(code) });
  return <ToolCard title={t('door.tool')} hint={hint} onClick={() => onOpen('door')} />;
};
