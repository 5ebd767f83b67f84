import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceId } from '../../../shared/ids.ts';
import { noteKey } from '../../../shared/notes.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SharedText } from '../../ui/SharedText.tsx';
import { ProposalList } from './ProposalList.tsx';

/** The offers round: how each service sees it, and what it offers. A service's own comes first on its seat. */
export const Offers = (): ReactNode => {
  const services = useSection('services') ?? [];
  const people = useSection('people')?.people ?? [];
  const mine = useMine();
  const own = people.find((person) => person.id === mine?.seat)?.service?.id;
  const ordered = [...services].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  return ordered.map((service) => (
    <ServiceOffers key={service.id} service={service.id} own={service.id === own} />
  ));
};

const ServiceOffers = ({ service, own }: { service: ServiceId; own: boolean }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const key = noteKey('view', service);
  const writes = useMine()?.writable.includes(key) ?? false;
  const view = useSection('notes')?.find((note) => note.key === key);
  const now = useSection('turn')?.current?.service === service;
  return (
    <Panel
      title={terms.serviceById(service)}
      size="large"
      tone={now ? 'now' : 'calm'}
      {...(now && { aside: t('offers.offering') })}
    >
      {(writes || (view !== undefined && view.text !== '')) && (
        <SharedText
          noteKey={key}
          label={own ? t('offers.view') : t('offers.viewOf', { name: terms.serviceInById(service) })}
          rows={2}
        />
      )}
      <ProposalList from={{ kind: 'service', service }} />
    </Panel>
  );
};
