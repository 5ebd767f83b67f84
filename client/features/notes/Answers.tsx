import { Details } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import type { Service } from '../../../shared/people.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SharedText } from '../../ui/SharedText.tsx';
import classes from './notes.module.css';

/** An optional note for each service's questions: the one that asks now is open. */
export const Answers = (): ReactNode => {
  const { t } = useTranslation();
  const services = useSection('services') ?? [];
  const notes = useSection('notes') ?? [];
  const writable = useMine()?.writable ?? [];
  const now = useSection('turn')?.current?.service;
  const keyed = services.map((service) => ({ service, key: noteKey('answers', service.id) }));
  const written = (key: string): boolean => notes.some((note) => note.key === key && note.text !== '');
  const shown = keyed.filter(({ key }) => writable.includes(key) || written(key));
  if (shown.length === 0) return null;
  return (
    <Panel title={t('notes.answersTitle')} aside={t('notes.seenByAll')}>
      {writable.length > 0 && <p className={classes.hint}>{t('notes.answersHint')}</p>}
      {shown.map(({ service, key }) => (
        <AnswerFold key={key} service={service} asks={service.id === now} written={written(key)} />
      ))}
    </Panel>
  );
};

/** Opens with the turn, and never closes under somebody's hands. */
const AnswerFold = ({
  service,
  asks,
  written,
}: {
  service: Service;
  asks: boolean;
  written: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const writes = useMine()?.writable.includes(noteKey('answers', service.id)) ?? false;
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? (asks || (written && !writes));
  return (
    <Details className={classes.fold} open={open} onToggle={() => setChosen(!open)} data-now={asks}>
      <Details.Summary>{terms.service(service)}</Details.Summary>
      <Details.Content onFocus={() => setChosen(true)}>
        <SharedText
          noteKey={noteKey('answers', service.id)}
          label={t('notes.answersOf', { name: terms.serviceIn(service) })}
          rows={3}
        />
      </Details.Content>
    </Details>
  );
};
