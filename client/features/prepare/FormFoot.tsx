import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Autosaved } from '../../connection/useAutosave.ts';
import { Refused } from '../../ui/Refused.tsx';
import { SaveWord } from '../../ui/SharedField.tsx';
import classes from './prepare.module.css';

/** Whether the form is safe, and why not. */
export const FormFoot = ({
  form,
}: {
  form: Pick<Autosaved<object>, 'state' | 'touched' | 'rejection'>;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.foot}>
      {form.state === 'incomplete' && <span aria-live="polite">{t('prepare.incomplete')}</span>}
      {form.touched && <SaveWord state={form.state} />}
      <Refused rejection={form.rejection} />
    </div>
  );
};
