import { useCallback, useSyncExternalStore } from 'react';
import type { CommandType, Expectation, Payload } from '../../shared/commands.ts';
import type { Mine } from '../../shared/mine.ts';
import { isPhase } from '../../shared/phases.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import type { SectionName, Sections } from '../../shared/views.ts';
import type { Ack, OutMessage, Refusal } from '../../shared/wire.ts';
import { useConnection } from './MeetingConnection.tsx';
import type { ConnectionState } from './sessionMachine.ts';

/** A section of the view; renders anew only when it changed. Undefined until it came, or when it never does. */
export const useSection = <S extends SectionName>(name: S): Sections[S] | undefined => {
  const { store } = useConnection().session;
  return useSyncExternalStore(store.subscribe, () => store.section(name));
};

/** What this seat alone gets: its duties, and what it may do now. */
export const useMine = (): Mine | undefined => {
  const { store } = useConnection().session;
  return useSyncExternalStore(store.subscribe, () => store.mine());
};

export type Send = <T extends CommandType>(
  type: T,
  payload: Payload<T>,
  options?: { readonly expect?: Expectation },
) => Promise<Ack>;

/** Gives a command. It waits for the connection where there is none, and always answers in the end. */
export const useSend = (): Send => {
  const { commands } = useConnection().session;
  return useCallback(
    (type, payload, options) => commands.send(type, payload, options?.expect ?? null),
    [commands],
  );
};

export const useConnectionState = (): ConnectionState => useConnection().state;
/** Why this seat was shown out, and with `left` the family's page. */
export const useOut = (): OutMessage | undefined => useConnection().out;
/** Why this seat was not let in. */
export const useRefusal = (): Refusal | undefined => useConnection().refusal;

/** Whether this seat may give a command now; `why` says why not, where it could at another time. */
export const useAction = (type: CommandType): { offered: boolean; why: RejectionCode | null } => {
  const answer = useMine()?.actions[type];
  return { offered: answer === null, why: answer ?? null };
};

/** Where the meeting is, for `expect`: a double or late click then does nothing. Undefined outside the phases. */
export const useExpectation = (): Expectation | undefined => {
  const stage = useSection('agenda')?.stage;
  const turn = useSection('turn')?.no;
  if (stage === undefined || turn === undefined || !isPhase(stage)) return undefined;
  return { phase: stage, turn };
};
