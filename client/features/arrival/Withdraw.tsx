import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentScope } from '../../../shared/consent.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { Removal } from '../../ui/Removal.tsx';

interface Props {
  readonly scope: ConsentScope;
  /** Whom or what it was to. */
  readonly of: string;
  /** The question before it is done: it says what comes of it. */
  readonly really: string;
}

/** Takes a consent back, asking once. */
export const Withdraw = ({ scope, of, really }: Props): ReactNode => {
  const { t } = useTranslation();
  const { act, rejection } = useAct();
  return (
    <>
      <Removal
        words={{
          remove: t('arrival.consent.withdraw'),
          about: t('arrival.consent.withdrawOf', { service: of }),
          really,
          keep: t('arrival.keep'),
        }}
        onRemove={() => void act('consent.withdraw', { scope })}
      />
      <Refused rejection={rejection} />
    </>
  );
};
