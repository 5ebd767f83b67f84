import { Checkbox, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import { hasRole, type Person } from '../../../shared/people.ts';
import { TIMED_PHASES } from '../../../shared/phases.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { SharedText } from '../../ui/SharedText.tsx';
import { isThereToTell, phasesOf, withPhase } from './childPhases.ts';
import classes from './prepare.module.css';

/** For each child: the parts it wants to be in on, and what it wants said where it is not there to say it. */
export const ChildWishes = (): ReactNode => {
  const people = useSection('people')?.people ?? [];
  return people
    .filter((person) => hasRole(person, 'child'))
    .map((child) => <Wishes key={child.id} child={child} />);
};

const Wishes = ({ child }: { child: Person }): ReactNode => {
  const { t } = useTranslation();
  const takesPart = useSection('people')?.takesPart ?? {};
  return (
    <section className={classes.editor}>
      {child.attends && <Phases child={child} />}
      {!isThereToTell(child, takesPart) && (
        <div translate="no">
          <SharedText
            noteKey={noteKey('voice', child.id)}
            label={t('prepare.child.voice', { name: child.name })}
            hint={t('prepare.child.voiceHint')}
            readers="voice"
          />
        </div>
      )}
    </section>
  );
};

const Phases = ({ child }: { child: Person }): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('child.phases');
  const phases = phasesOf(useSection('people')?.takesPart ?? {}, child.id);
  const { act, rejection } = useAct();
  if (!offered) return null;
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('prepare.child.phases', { name: child.name })}</Fieldset.Legend>
        {TIMED_PHASES.map((phase) => (
          <Checkbox
            key={phase}
            label={t(`terms.phase.${phase}`)}
            checked={phases.includes(phase)}
            onChange={() => act('child.phases', { person: child.id, phases: [...withPhase(phases, phase)] })}
          />
        ))}
      </Fieldset>
      <Paragraph className={classes.hint}>{t('prepare.child.phasesHint')}</Paragraph>
      <Refused rejection={rejection} />
    </>
  );
};
