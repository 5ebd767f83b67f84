import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { consentKey } from '../../../shared/consent.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './consents.module.css';
import { OralConsent } from './OralConsent.tsx';
import { TakeBack } from './TakeBack.tsx';
import { useScopeWords } from './useScopeWords.ts';

/** Whether this seat records what the family says of consent. */
export const useRecordsConsent = (): boolean => {
  const record = useAction('consent.record').offered;
  const withdraw = useAction('consent.withdraw').offered;
  const book = useSection('consentBook');
  return (record || withdraw) && book !== undefined && book.scopes.length > 0;
};

/** [UI111] What there is consent to, two taps from where the meeting is led: taken back, and given anew. */
export const ConsentsDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const scopes = useSection('consentBook')?.scopes ?? [];
  const words = useScopeWords();
  return (
    <Dialog open wide title={t('arrival.consent.title')} onClose={onClose}>
      <div className={classes.consents}>
        <p className={classes.lead}>{t('arrival.consent.lead')}</p>
        {scopes.map(({ scope, valid }) => {
          const { title, of, lacks, sentence } = words(scope);
          return (
            <section key={consentKey(scope)} className={classes.consent} aria-label={title}>
              {valid ? (
                <>
                  <h3 className={classes.title}>{title}</h3>
                  <TakeBack scope={scope} of={of} />
                </>
              ) : (
                <OralConsent scope={scope} to={of} lacks={lacks} sentence={sentence} />
              )}
            </section>
          );
        })}
      </div>
    </Dialog>
  );
};
