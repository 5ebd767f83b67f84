import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AfterCode, afterCodeInHalves } from '../../../shared/afterwards.ts';
import { getSession } from '../../connection/http.ts';
import { linkAddress } from '../../connection/linkAddress.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { HandOver } from '../../ui/HandOver.tsx';
import classes from './afterwards.module.css';

interface Props {
  readonly name: string;
  readonly path: string;
  readonly code: AfterCode;
  readonly onClose: () => void;
}

/** [JO14] The link, and apart from it the code. Both are shown this once, and neither can be found again. */
export const AfterLinkShown = ({ name, path, code, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(getSession);
  const title = t('afterwards.links.shownTitle', { name });
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('afterwards.links.done')}</Button>}
    >
      <div className={classes.shown}>
        <p>{t('afterwards.links.once')}</p>
        <section className={classes.part}>
          <h3>{t('afterwards.links.code')}</h3>
          <p className={classes.code} translate="no">
            {afterCodeInHalves(code)}
          </p>
          <p>{t('afterwards.links.codeHow')}</p>
        </section>
        <section className={classes.part}>
          <h3>{t('afterwards.links.link')}</h3>
          {answer !== undefined && (
            <HandOver
              address={linkAddress(answer.ok ? answer.value : null, location.origin, path)}
              name={name}
              how={t('afterwards.links.linkHow', { name })}
            />
          )}
        </section>
      </div>
    </Dialog>
  );
};
