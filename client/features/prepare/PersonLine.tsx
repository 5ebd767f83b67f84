import { Button, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/people.ts';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import classes from './prepare.module.css';

interface Props {
  readonly person: Person;
  readonly onEdit: () => void;
}

/** One participant at a glance. Who comes as a service without consent is clearly marked. */
export const PersonLine = ({ person, onEdit }: Props): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const leads = useSection('people')?.duties.lead === person.id;
  const lacksConsent = useLacksConsent(person);
  return (
    <div className={classes.row} data-warn={lacksConsent}>
      <div className={classes.who}>
        <strong translate="no">{person.name}</strong>
        <span className={classes.role}>{terms.rolesOf(person)}</span>
      </div>
      <div className={classes.marks}>
        {leads && (
          <Tag data-size="sm" data-color="accent">
            {t('prepare.people.leader')}
          </Tag>
        )}
        {!person.attends && (
          <Tag data-size="sm" data-color="neutral">
            {t('prepare.people.absent')}
          </Tag>
        )}
        {lacksConsent && (
          <a href="#consent" className={classes.lacking}>
            {t('prepare.people.noConsent')}
          </a>
        )}
      </div>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t('prepare.people.editPerson', { name: person.name })}
        onClick={onEdit}
      >
        {t('prepare.people.edit')}
      </Button>
    </div>
  );
};

const useLacksConsent = (person: Person): boolean => {
  const missing = useSection('missing') ?? [];
  return missing.some(
    ({ code, of }) =>
      (code === 'consent' && person.attends && of === person.service?.id) ||
      (code === 'representation' && of === person.id),
  );
};
