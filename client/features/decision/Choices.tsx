import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MeasureId } from '../../../shared/ids.ts';
import type { Measure, Proposal, Responsible } from '../../../shared/measures.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { randomId } from '../../connection/randomId.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import classes from './Choices.module.css';
import { type ChoiceGroup, chosenFor, groupChoices, measureFrom, measureWithoutOffer } from './choices.ts';
import { useUnitWords } from './useUnitWords.ts';

/** Everything that was offered, and what home and unit can do, side by side: one tap chooses. */
export const Choices = (): ReactNode => {
  const { t } = useTranslation();
  const proposals = useSection('proposals');
  const services = useSection('services') ?? [];
  const { offered } = useAction('measure.put');
  if (proposals === undefined) return null;
  const groups = groupChoices(
    proposals.map(({ proposal }) => proposal),
    services.map(({ id }) => id),
  ).filter((group) => offered || group.proposals.length > 0);
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
    </Panel>
  );
};

const Group = ({ group }: { group: ChoiceGroup }): ReactNode => {
  const terms = useMeetingTerms();
  const { offered } = useAction('measure.put');
  const { act, rejection, busy } = useAct();
  const measures = useSection('decision')?.measures ?? [];
  const unitWords = useUnitWords();
  const choose = (measure: Measure) => act('measure.put', { measure, baseRev: 0 });
  const toggle = (proposal: Proposal): void => {
    const chosen = chosenFor(measures, proposal.id);
    if (chosen) void act('measure.remove', { id: chosen.measure.id });
    else void choose(measureFrom(proposal, MeasureId.parse(randomId())));
  };
  const withoutOffer = (responsible: Responsible): void => {
    void choose(
      measureWithoutOffer(responsible, unitWords.helpFrom(responsible), MeasureId.parse(randomId())),
    );
  };
  return (
    <div className={classes.group}>
      <h3 className={classes.who}>{terms.responsible(group.from)}</h3>
      {group.proposals.map((proposal) => (
        <ChoiceCard
          key={proposal.id}
          proposal={proposal}
          chosen={chosenFor(measures, proposal.id) !== undefined}
          disabled={busy}
          {...(offered && { onToggle: () => toggle(proposal) })}
        />
      ))}
      {offered && group.proposals.length === 0 && !isChosenWithoutOffer(measures, group.from) && (
        <WithoutOffer from={group.from} disabled={busy} onChoose={withoutOffer} />
      )}
      <Refused rejection={rejection} />
    </div>
  );
};

const isChosenWithoutOffer = (measures: readonly { measure: Measure }[], from: Responsible): boolean =>
  measures.some(
    ({ measure }) =>
      measure.proposal === null &&
      measure.responsible.kind === 'service' &&
      from.kind === 'service' &&
      measure.responsible.service === from.service,
  );

const WithoutOffer = (props: {
  from: Responsible;
  disabled: boolean;
  onChoose: (from: Responsible) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const name = useMeetingTerms().responsible(props.from);
  return (
    <div>
      <Button
        variant="secondary"
        data-size="sm"
        disabled={props.disabled}
        onClick={() => props.onChoose(props.from)}
      >
        {t('decision.withoutOffer', { name })}
      </Button>
    </div>
  );
};
