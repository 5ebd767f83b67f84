import { useCallback, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { KnockAnswer, KnockRequest, KnockState } from '../../../shared/joining.ts';
import type { Answer } from '../../connection/http.ts';
import { getKnock, knock } from '../../connection/knocking.ts';
import { useAnswer } from '../../connection/useAnswer.ts';

type Said = z.infer<typeof KnockRequest>;

interface Knocking {
  /** Undefined until the server has said whether this browser knocked before. */
  readonly state: KnockState | undefined;
  /** Counts the knocks: each is waited for by itself. */
  readonly round: number;
  readonly setState: (state: KnockState) => void;
  /** Knocks. What was said is kept by this page alone, and only to say it again. */
  readonly knocks: (said: Said) => Promise<Answer<KnockAnswer>>;
  /** The server does not know of the knock: it is made again where it did know of it once. */
  readonly forgotten: (waited: boolean) => void;
  /** Asks the server anew. */
  readonly ask: () => void;
}

/** [JO5] This browser's knock, made again by itself where it was lost on the way. */
export const useKnock = (): Knocking => {
  const { answer } = useAnswer(getKnock);
  const [now, setState] = useState<KnockState>();
  const [round, setRound] = useState(0);
  const said = useRef<Said>(null);
  const knocks = useCallback(async (saying: Said): Promise<Answer<KnockAnswer>> => {
    const answered = await knock(saying);
    said.current = answered.ok ? saying : null;
    if (answered.ok) setRound((before) => before + 1);
    return answered;
  }, []);
  const forgotten = useCallback(
    (waited: boolean): void => {
      // A browser that keeps no cookie was never known: it must not knock for ever.
      const again = waited ? said.current : null;
      if (again === null) setState('forgotten');
      else
        void knocks(again).then((answered) => {
          if (answered.ok) setState(answered.value.state);
          else setState(answered.error === 'codeUnknown' ? 'closed' : 'forgotten');
        });
    },
    [knocks],
  );
  const ask = useCallback(
    (): void => void getKnock().then((came) => setState(came.ok ? came.value.state : 'none')),
    [],
  );
  const before = answer === undefined ? undefined : answer.ok ? answer.value.state : 'none';
  return { state: now ?? before, round, setState, knocks, forgotten, ask };
};
