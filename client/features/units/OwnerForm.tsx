import { Button, Checkbox } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Owner } from '../../../shared/accounts.ts';
import { changeOwner, getOwner } from '../../connection/units.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PlainField } from '../../ui/PlainField.tsx';
import classes from './units.module.css';

/** Who answers for all units: municipalities merge, and owners change their names. And what is asked of everybody [AU19]. */
export const OwnerForm = (): ReactNode => {
  const { answer } = useAnswer(getOwner);
  return answer?.ok ? <Fields owner={answer.value} /> : null;
};

const Fields = ({ owner }: { owner: Owner }): ReactNode => {
  const { t } = useTranslation();
  const [name, setName] = useState(owner.name);
  const [codes, setCodes] = useState(owner.codes ?? false);
  const [state, setState] = useState<'as it was' | 'bad' | 'saved'>('as it was');
  const { busy, error, ask } = useAsk(changeOwner, () => setState('saved'));
  const wanted = Owner.safeParse({ ...owner, name, codes });
  return (
    <Panel title={t('setup.owner.name')} size="large">
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setState(wanted.success ? 'as it was' : 'bad');
          if (wanted.success) ask(wanted.data);
        }}
      >
        <PlainField
          label={t('unit.office.ownerName')}
          description={t('unit.office.ownerHint')}
          readers={t('readBy.family')}
          value={name}
          error={state === 'bad' && !wanted.success && t('unit.settings.required')}
          onChange={setName}
        />
        <Checkbox
          label={t('unit.office.codes')}
          description={t('unit.office.codesHint')}
          checked={codes}
          onChange={(event) => setCodes(event.target.checked)}
        />
        <FormError error={error} />
        <div className={classes.actions}>
          <Button type="submit" data-size="sm" aria-disabled={busy}>
            {t('unit.settings.save')}
          </Button>
          <span role="status">{state === 'saved' && t('unit.settings.saved')}</span>
        </div>
      </form>
    </Panel>
  );
};
