import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../ui/Refused.tsx';
import { SaveWord } from '../../ui/SharedField.tsx';
import classes from './prepare.module.css';
import type { SavedForm } from './useSavedForm.ts';

/** Whether the form is safe, and why not. */
export const FormFoot = ({ form }: { form: Pick<SavedForm<unknown>, 'state' | 'rejection'> }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.foot}>
      {form.state === 'incomplete' && <span aria-live="polite">{t('prepare.incomplete')}</span>}
      {form.state !== 'incomplete' && form.state !== 'untouched' && <SaveWord state={form.state} />}
      <Refused rejection={form.rejection} />
    </div>
  );
};
