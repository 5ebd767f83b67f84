import { Button, Fieldset, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../shared/turns.ts';
import { useExpectation, useSection } from '../../connection/hooks.ts';
import { useConnection } from '../../connection/MeetingConnection.tsx';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './jump.module.css';
import { type Place, placeIn, placeNow, sinceMoment, turnsIn } from './places.ts';

interface Props {
  readonly onClose: () => void;
  /** Names a turn: «PPT spør». */
  readonly nameOf: (turn: Turn) => string;
}

/** «Vi er her no»: any part and turn, forward or back, since a time. For forgotten taps and lost networks. */
export const JumpDialog = ({ onClose, nameOf }: Props): ReactNode => {
  const { t } = useTranslation();
  const { place, setPlace, time, setTime, since, moves, jump, act } = useJump(onClose);
  const wrongTime = time !== null && since === undefined;
  return (
    <Dialog
      open
      wide
      title={t('jump.title')}
      onClose={onClose}
      actions={
        <>
          <Button {...whenFree(act.busy, jump)} disabled={!moves || wrongTime}>
            {t('jump.save')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <Paragraph>{t('jump.lead')}</Paragraph>
      <div className={classes.where}>
        <Phases place={place} onPlace={setPlace} />
        <Turns place={place} onPlace={setPlace} nameOf={nameOf} />
        <Since time={time} onTime={setTime} wrong={wrongTime && time !== ''} />
      </div>
      <Refused rejection={act.rejection} />
    </Dialog>
  );
};

/** `time`: null for now, else what the field says. `since`: undefined where the field says nothing that can be. */
const useJump = (onDone: () => void) => {
  const { session } = useConnection();
  const places = useSection('places') ?? [];
  const agenda = useSection('agenda');
  const current = useSection('turn')?.current ?? null;
  const expect = useExpectation();
  const act = useAct();
  const [chosen, setPlace] = useState<Place | null>(null);
  const [time, setTime] = useState<string | null>(null);
  const here = placeNow(places, agenda?.stage ?? 'preparing', current);
  const place = chosen ?? here;
  const wall = session.clock.wall();
  const moment = time === null || wall === null ? null : sinceMoment(time, wall, agenda?.startedAt ?? null);
  const since = time === null ? null : (moment ?? undefined);
  // To where the meeting is already, only another time leads anywhere.
  const moves = place !== null && (time !== null || place.phase !== here?.phase || place.turn !== here.turn);
  const jump = async (): Promise<void> => {
    if (place === null || since === undefined || expect === undefined) return;
    if (await act.act('agenda.jump', { ...place, since }, { expect })) onDone();
  };
  return { place, setPlace, time, setTime, since, moves, jump, act };
};

interface WhereProps {
  readonly place: Place | null;
  readonly onPlace: (place: Place | null) => void;
}

const Phases = ({ place, onPlace }: WhereProps): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  const places = useSection('places') ?? [];
  return (
    <Fieldset>
      <Fieldset.Legend>{t('jump.phase')}</Fieldset.Legend>
      {places.map(({ phase }) => (
        <Radio
          key={phase}
          name={name}
          value={phase}
          label={t(`terms.phase.${phase}`)}
          checked={place?.phase === phase}
          onChange={() => onPlace(placeIn(places, phase))}
        />
      ))}
    </Fieldset>
  );
};

const Turns = ({ place, onPlace, nameOf }: WhereProps & Pick<Props, 'nameOf'>): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  const places = useSection('places') ?? [];
  const terms = useMeetingTerms();
  if (place === null) return null;
  /** Whom the family answers tells one answer from another. */
  const label = (turn: Turn): string =>
    turn.act === 'answer' && turn.service !== null
      ? t('jump.answerTo', { turn: nameOf(turn), service: terms.serviceInById(turn.service) })
      : nameOf(turn);
  return (
    <Fieldset>
      <Fieldset.Legend>{t('jump.turn')}</Fieldset.Legend>
      {turnsIn(places, place.phase).map((turn) => (
        <Radio
          key={turn.key}
          name={name}
          value={turn.key}
          label={label(turn)}
          checked={place.turn === turn.key}
          onChange={() => onPlace({ phase: place.phase, turn: turn.key })}
        />
      ))}
    </Fieldset>
  );
};

interface SinceProps {
  readonly time: string | null;
  readonly onTime: (time: string | null) => void;
  readonly wrong: boolean;
}

const Since = ({ time, onTime, wrong }: SinceProps): ReactNode => {
  const { t } = useTranslation();
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{t('jump.since')}</Fieldset.Legend>
      <Radio
        name={name}
        value="now"
        label={t('jump.now')}
        checked={time === null}
        onChange={() => onTime(null)}
      />
      <Radio
        name={name}
        value="earlier"
        label={t('jump.earlier')}
        checked={time !== null}
        onChange={() => onTime(time ?? '')}
      />
      {time !== null && (
        <Textfield
          type="time"
          label={t('jump.time')}
          value={time}
          autoFocus
          error={wrong ? t('jump.soon') : undefined}
          onChange={(event) => onTime(event.target.value)}
        />
      )}
    </Fieldset>
  );
};
