import * as z from 'zod/mini';
import { MeasureId } from './ids.ts';
import { BatonHolder, Responsible } from './measures.ts';
import { Service } from './people.ts';
import { UnitKind, UnitLanguage } from './plan.ts';
import { Text } from './text.ts';
import { IsoDate, WallTime } from './time.ts';

/** The one page that matters to the family, when they have left. */
export const Farewell = z.strictObject({
  language: UnitLanguage,
  unitName: z.string(),
  none: z.boolean(),
  measures: z.array(
    z.strictObject({
      id: MeasureId,
      measure: Text,
      responsible: Responsible,
      responsibleName: z.string(),
      start: z.string(),
      evaluateOn: z.nullable(IsoDate),
    }),
  ),
  services: z.array(Service),
  unitKind: UnitKind,
  stafettholder: z.nullable(z.strictObject({ holder: BatonHolder, name: z.string() })),
  nextMeeting: z.nullable(WallTime),
});
export type Farewell = z.infer<typeof Farewell>;
