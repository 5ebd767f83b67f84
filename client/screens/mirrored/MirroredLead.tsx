import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import { AsOnTheWall } from '../../connection/AsOnTheWall.tsx';
import { useAction, useMine } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { useBlank } from '../../ui/useBlank.ts';
import { useSteady } from '../../ui/useSteady.ts';
import { whenFree } from '../../ui/whenFree.ts';
import type { Steps } from '../lead/useSteps.ts';
import { useStepWords } from '../lead/useStepWords.ts';
import { Wall } from '../projector/Wall.tsx';
import { MirrorDialog } from './MirrorDialog.tsx';
import classes from './MirroredLead.module.css';
import { PhoneDialog } from './PhoneDialog.tsx';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
  readonly steps: Steps;
  /** What comes now is not for a screen that all see. */
  readonly closed: boolean;
  /** The wall is off: only the leader sees this screen again. */
  readonly onOff: () => void;
}

/**
 * [UI108] The leader's screen while all see it: the wall itself, and below it the next step and a pause. Notes,
 * what is missing, evaluation and referat are on the leader's phone, or here when the wall is off.
 */
export const MirroredLead = ({ meeting, seat, steps, closed, onOff }: Props): ReactNode => {
  const { t } = useTranslation();
  const [blank, setBlank] = useBlank();
  const [phone, setPhone] = useState(false);
  return (
    <div className={classes.screen}>
      <div className={classes.wall}>
        <AsOnTheWall>
          <Wall blank={blank} />
        </AsOnTheWall>
      </div>
      <nav className={classes.bar} aria-label={t('lead.tools')}>
        {closed ? <p className={classes.over}>{t('projector.mirrored.offFirst')}</p> : <Next steps={steps} />}
        <Outside />
        <div className={classes.small}>
          {!closed && <Clock />}
          <Button variant="tertiary" data-size="sm" onClick={() => setBlank(!blank)}>
            {t(blank ? 'projector.mirrored.show' : 'projector.mirrored.blank')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => setPhone(true)}>
            {t('projector.mirrored.phone')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={onOff}>
            {t('projector.mirrored.off')}
          </Button>
        </div>
      </nav>
      <MirrorDialog steps={steps} onOff={onOff} />
      {phone && <PhoneDialog meeting={meeting} seat={seat} onClose={() => setPhone(false)} />}
    </div>
  );
};

const Next = ({ steps }: { steps: Steps }): ReactNode => {
  const { t } = useTranslation();
  const words = useStepWords();
  return (
    <div className={classes.next}>
      {steps.rejection !== undefined && <p role="alert">{t('projector.mirrored.refused')}</p>}
      <BigButton disabled={!steps.offered} {...whenFree(steps.busy, steps.take)}>
        {words(steps.step)}
      </BigButton>
    </div>
  );
};

const Clock = (): ReactNode => {
  const { t } = useTranslation();
  const pause = useAction('clock.pause').offered;
  const resume = useAction('clock.resume').offered;
  const { act, busy } = useAct();
  const steady = useSteady(resume);
  if (!pause && !resume) return null;
  return (
    <Button
      variant="secondary"
      data-size="sm"
      {...whenFree(busy || !steady, () => (resume ? act('clock.resume', {}) : act('clock.pause', {})))}
    >
      {t(resume ? 'lead.tool.resume' : 'lead.tool.pause')}
    </Button>
  );
};

/** [UI108] That somebody waits outside, and never who. */
const Outside = (): ReactNode => {
  const { t } = useTranslation();
  const count = useMine()?.door?.knocks.length ?? 0;
  return (
    <p className={classes.over} role="status">
      {count > 0 && t('door.mirrored', { count })}
    </p>
  );
};
