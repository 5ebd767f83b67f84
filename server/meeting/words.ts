import type { ServiceKind } from '../../shared/people.ts';
import type { ScreenLanguage, UnitKind, UnitLanguage } from '../../shared/plan.ts';

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

/** Names of services, for documents: in the unit's language form, and in English where somebody reads that. */
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
  en: {
    helsestasjon: 'the health centre',
    ppt: 'PPT',
    barnevern: 'the child protection service',
    familieteam: 'the child and family team',
    fysioterapeut: 'physiotherapist',
    nav: 'Nav',
    politi: 'the police',
    sfo: 'SFO',
    bup: 'BUP',
    miljoterapeut: 'milieu therapist',
    other: 'another service',
  },
} as const satisfies Record<ScreenLanguage, Record<ServiceKind, string>>;
