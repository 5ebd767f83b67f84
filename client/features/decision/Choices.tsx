import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MeasureId } from '../../../shared/ids.ts';
import type { Measure, Proposal, Responsible } from '../../../shared/measures.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { randomId } from '../../connection/randomId.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import classes from './Choices.module.css';
import {
  type ChoiceGroup,
  chosenFor,
  type Decided,
  groupChoices,
  keyOf,
  measureFrom,
  measureWithoutOffer,
} from './choices.ts';
import { useUnitWords } from './useUnitWords.ts';

/** Everything that was offered, and what home and unit can do, side by side: one tap chooses. */
export const Choices = (): ReactNode => {
  const { t } = useTranslation();
  const proposals = useSection('proposals');
  const services = useSection('services') ?? [];
  const { offered } = useAction('measure.put');
  const mayChoose = useMayChoose();
  if (proposals === undefined) return null;
  const groups = groupChoices(
    proposals.map(({ proposal }) => proposal),
    services.map(({ id }) => id),
  ).filter((group) => mayChoose(group.from) || group.proposals.length > 0);
  if (groups.length === 0) return null;
  return (
    <Panel
      title={offered ? t('decision.chooseTitle') : t('decision.chooseReadTitle')}
      size="large"
      {...(offered && { aside: t('decision.chooseHint') })}
    >
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {offered && <SomethingElse />}
    </Panel>
  );
};

/** [CO8] Whether this seat may choose something of a party's now. */
const useMayChoose = (): ((from: Responsible) => boolean) => {
  const { offered } = useAction('measure.put');
  const choosable = useMine()?.choosable ?? [];
  return (from) => offered && (from.kind !== 'service' || choosable.includes(from.service));
};

const Group = ({ group }: { group: ChoiceGroup }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const offered = useMayChoose()(group.from);
  const closed = useAction('measure.put').offered && !offered;
  const { act, rejection, busy } = useAct();
  const measures = useSection('decision')?.measures ?? [];
  const unitWords = useUnitWords();
  const bare = withoutOfferFrom(measures, group.from);
  const newId = () => MeasureId.parse(randomId());
  const choose = (measure: Measure) => act('measure.put', { measure, baseRev: 0 });
  const takeBack = (chosen: Decided) => act('measure.remove', { id: chosen.measure.id });
  const toggle = (proposal: Proposal): void => {
    const chosen = chosenFor(measures, proposal.id);
    void (chosen ? takeBack(chosen) : choose(measureFrom(proposal, newId())));
  };
  const chooseBare = () => choose(measureWithoutOffer(group.from, unitWords.helpFrom(group.from), newId()));
  return (
    <div className={classes.group}>
      <h3 className={classes.who}>{terms.responsible(group.from)}</h3>
      {closed && <p>{t('decision.notChoosable', { name: terms.responsible(group.from) })}</p>}
      {group.proposals.map((proposal) => (
        <ChoiceCard
          key={proposal.id}
          choice={proposal}
          chosen={chosenFor(measures, proposal.id) !== undefined}
          busy={busy}
          {...(offered && { onToggle: () => toggle(proposal) })}
        />
      ))}
      {bare !== undefined && (
        <ChoiceCard
          choice={bare.measure}
          chosen
          busy={busy}
          {...(offered && { onToggle: () => void takeBack(bare) })}
        />
      )}
      {offered && group.proposals.length === 0 && bare === undefined && (
        <WithoutOffer from={group.from} busy={busy} onChoose={() => void chooseBare()} />
      )}
      <Refused rejection={rejection} />
    </div>
  );
};

/** A service that was chosen before it had written what it offers. */
const withoutOfferFrom = (measures: readonly Decided[], from: Responsible): Decided | undefined =>
  from.kind === 'service'
    ? measures.find(({ measure }) => measure.proposal === null && keyOf(measure.responsible) === keyOf(from))
    : undefined;

const WithoutOffer = (props: { from: Responsible; busy: boolean; onChoose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const name = useMeetingTerms().responsible(props.from);
  return (
    <div>
      <Button variant="secondary" data-size="sm" {...whenFree(props.busy, props.onChoose)}>
        {t('decision.withoutOffer', { name })}
      </Button>
    </div>
  );
};

/** What nobody wrote as an offer, but all in the room have just agreed. Its words are written among the chosen. */
const SomethingElse = (): ReactNode => {
  const { t } = useTranslation();
  const { act, rejection, busy } = useAct();
  const add = () =>
    act('measure.put', {
      measure: measureWithoutOffer({ kind: 'unit' }, '', MeasureId.parse(randomId())),
      baseRev: 0,
    });
  return (
    <div>
      <Button variant="tertiary" {...whenFree(busy, add)}>
        {t('decision.withoutOfferOwn')}
      </Button>
      <Refused rejection={rejection} />
    </div>
  );
};
