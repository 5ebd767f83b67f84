import type { ServiceKind } from '../../shared/people.ts';
import type { UnitKind, UnitLanguage } from '../../shared/plan.ts';

/** What the prefilled stafettlogg entry is built from. */
export interface EntryWords {
  readonly measure: string;
  readonly responsible: string;
  readonly start: string;
  readonly evaluated: string;
  readonly nextMeeting: string;
  readonly stafettholder: string;
  readonly none: string;
  readonly home: string;
  readonly unnamed: string;
  readonly unit: Readonly<Record<UnitKind, string>>;
}

export const ENTRY_WORDS = {
  nn: {
    measure: 'Tiltak',
    responsible: 'Ansvarleg',
    start: 'Start',
    evaluated: 'Blir evaluert',
    nextMeeting: 'neste BTI-møte',
    stafettholder: 'Stafettholdar',
    none: 'Ingen nye tiltak no.',
    home: 'heimen',
    unnamed: 'tenesta',
    unit: { school: 'skulen', kindergarten: 'barnehagen' },
  },
  nb: {
    measure: 'Tiltak',
    responsible: 'Ansvarlig',
    start: 'Start',
    evaluated: 'Evalueres',
    nextMeeting: 'neste BTI-møte',
    stafettholder: 'Stafettholder',
    none: 'Ingen nye tiltak nå.',
    home: 'hjemmet',
    unnamed: 'tjenesten',
    unit: { school: 'skolen', kindergarten: 'barnehagen' },
  },
} as const satisfies Record<UnitLanguage, EntryWords>;

/** Names of services in the unit's language form, for documents. */
export const SERVICE_NAMES = {
  nn: {
    helsestasjon: 'helsestasjonen',
    ppt: 'PPT',
    barnevern: 'barnevernstenesta',
    familieteam: 'barne- og familieteamet',
    fysioterapeut: 'fysioterapeut',
    nav: 'Nav',
    politi: 'politiet',
    sfo: 'SFO',
    bup: 'BUP',
    miljoterapeut: 'miljøterapeut',
    other: 'ei anna teneste',
  },
  nb: {
    helsestasjon: 'helsestasjonen',
    ppt: 'PPT',
    barnevern: 'barnevernstjenesten',
    familieteam: 'barne- og familieteamet',
    fysioterapeut: 'fysioterapeut',
    nav: 'Nav',
    politi: 'politiet',
    sfo: 'SFO',
    bup: 'BUP',
    miljoterapeut: 'miljøterapeut',
    other: 'en annen tjeneste',
  },
} as const satisfies Record<UnitLanguage, Record<ServiceKind, string>>;
