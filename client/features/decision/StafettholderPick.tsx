import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatonHolder, Stafettholder } from '../../../shared/measures.ts';
import { isStaff, type Person } from '../../../shared/people.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { Away } from './Away.tsx';
import { keyOf, sameHolder, suggestedHolder } from './choices.ts';
import classes from './Stafettholder.module.css';
import { StafettholderLine } from './StafettholderLine.tsx';

const NONE = '';

/** Who follows up from here. Suggested from what was chosen; the person can be named later. */
export const StafettholderPick = (): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const decision = useSection('decision');
  const { offered } = useAction('decision.stafettholder');
  const { act, rejection, busy } = useAct();
  if (decision === undefined) return null;
  if (!offered) return <StafettholderLine />;
  const { stafettholder } = decision;
  const suggested = suggestedHolder(decision.measures);
  const choose = (next: Stafettholder | null) => act('decision.stafettholder', { stafettholder: next });
  return (
    <Panel title={t('decision.holderTitle')} aside={t('decision.holderHint')}>
      {suggested !== null && stafettholder === null && (
        <div>
          <Button {...whenFree(busy, () => choose({ holder: suggested, person: null }))}>
            {t('decision.holderSuggest', { name: capital(terms.batonHolder(suggested)) })}
          </Button>
        </div>
      )}
      <div className={classes.pair}>
        <HolderSelect stafettholder={stafettholder} onChoose={choose} />
        {stafettholder !== null && <PersonSelect stafettholder={stafettholder} onChoose={choose} />}
      </div>
      {stafettholder !== null && <Away who={stafettholder.holder} />}
      <Refused rejection={rejection} />
    </Panel>
  );
};

interface SelectProps {
  readonly stafettholder: Stafettholder | null;
  readonly onChoose: (next: Stafettholder | null) => void;
}

const HolderSelect = ({ stafettholder, onChoose }: SelectProps): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const terms = useMeetingTerms();
  const holders: readonly BatonHolder[] = [
    ...(useMine()?.choosable ?? []).map((service): BatonHolder => ({ kind: 'service', service })),
    { kind: 'unit' },
  ];
  return (
    <Field>
      <Label htmlFor={id}>{t('decision.holderTitle')}</Label>
      <Select
        id={id}
        value={stafettholder === null ? NONE : keyOf(stafettholder.holder)}
        onChange={(event) => {
          const holder = holders.find((each) => keyOf(each) === event.target.value);
          const same = holder && stafettholder && sameHolder(holder, stafettholder.holder);
          if (!same) onChoose(holder ? { holder, person: null } : null);
        }}
      >
        <Select.Option value={NONE}>{t('decision.holderNone')}</Select.Option>
        {holders.map((each) => (
          <Select.Option key={keyOf(each)} value={keyOf(each)}>
            {capital(terms.batonHolder(each))}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};

/** Staff of the service, or of the school or kindergarten itself. */
const belongs = (person: Person, holder: BatonHolder): boolean =>
  isStaff(person) &&
  (holder.kind === 'service'
    ? person.service?.id === holder.service
    : person.roles.includes('teacher') || person.roles.includes('head'));

const PersonSelect = ({
  stafettholder: { holder, person },
  onChoose,
}: SelectProps & { stafettholder: Stafettholder }): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const people = (useSection('people')?.people ?? []).filter((each) => belongs(each, holder));
  return (
    <Field>
      <Label htmlFor={id}>{t('decision.holderPerson')}</Label>
      <Select
        id={id}
        translate="no"
        value={person ?? NONE}
        onChange={(event) =>
          onChoose({ holder, person: people.find((each) => each.id === event.target.value)?.id ?? null })
        }
      >
        <Select.Option value={NONE}>{t('decision.holderPersonLater')}</Select.Option>
        {people.map((each) => (
          <Select.Option key={each.id} value={each.id}>
            {each.name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
