import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMAND_TYPES } from '../../shared/commands.ts';
import type { HttpErrorCode } from '../../shared/http.ts';
import type { Rejection, Requirement } from '../../shared/rejections.ts';
import type { OutMessage, Refusal } from '../../shared/wire.ts';

/** Names the service or person that something missing is about. */
export type NameOf = (id: string) => string;

const rejectionText = (t: TFunction, rejection: Rejection): string => {
  const { code } = rejection;
  if (code !== 'undoBarrier' && code !== 'undoBlocked') return t(`failures.rejection.${code}`);
  const blocking = COMMAND_TYPES.find((type) => type === rejection.blocking);
  const step = blocking ? t(`terms.step.${blocking}`) : t('terms.step.meeting.created');
  return t(`failures.rejection.${code}`, { step });
};

/** Why a command was not carried out, and what to do. */
export const useRejectionText = (): ((rejection: Rejection) => string) => {
  const { t } = useTranslation();
  return useCallback((rejection) => rejectionText(t, rejection), [t]);
};

/** Something that the meeting wants before a step. */
export const useRequirementText = (nameOf: NameOf): ((requirement: Requirement) => string) => {
  const { t } = useTranslation();
  return useCallback(
    ({ code, of }) => t(`failures.requirement.${code}`, { of: of === null ? '' : nameOf(of) }),
    [t, nameOf],
  );
};

export const useRefusalText = (): ((refusal: Refusal) => string) => {
  const { t } = useTranslation();
  return useCallback((refusal) => t(`failures.refusal.${refusal}`), [t]);
};

export const useOutText = (): ((reason: OutMessage['reason']) => string) => {
  const { t } = useTranslation();
  return useCallback((reason) => t(`failures.out.${reason}`), [t]);
};

export const useHttpErrorText = (): ((error: HttpErrorCode) => string) => {
  const { t } = useTranslation();
  return useCallback((error) => t(`failures.http.${error}`), [t]);
};
