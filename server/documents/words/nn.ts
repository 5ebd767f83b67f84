import type { Duty, Role } from '../../../shared/people.ts';
import type { UnitKind } from '../../../shared/plan.ts';

/** The words of the documents in nynorsk. This one is the reference: `nb` must have the same keys. */
export const nn = {
  lang: 'nn-NO',
  title: (unit: string, date: string) => `Referat frå BTI-møte, ${unit}, ${date}`,
  titleWithoutPlan: 'Referat frå BTI-møte',
  practice: 'Dette er eit øvingsmøte. Alt i referatet er oppdikta.',
  page: (page: number, pages: number) => `Side ${page} av ${pages}`,

  headings: {
    meeting: 'Møtet',
    people: 'Deltakarar og roller',
    consent: 'Samtykke',
    challenge: 'Utfordringa',
    tried: 'Tiltak som er prøvde',
    new: 'Kva er nytt, og eigne tiltak',
    offers: 'Tilbod om tiltak',
    decision: 'Avgjerd',
    stafettlogg: 'Stafettlogg',
    nextMeeting: 'Neste møte',
  },

  unit: { school: 'Skule', kindergarten: 'Barnehage' } satisfies Record<UnitKind, string>,
  theUnit: { school: 'Skulen', kindergarten: 'Barnehagen' } satisfies Record<UnitKind, string>,
  child: 'Barn',
  date: 'Dato',
  time: 'Tid',
  place: 'Stad',
  onVideo: 'På video',
  notRecorded: 'Ikkje ført',
  meetingNotPlanned: 'Det er ikkje ført noko om tid og stad.',

  name: 'Namn',
  role: 'Rolle',
  duty: 'Oppgåve i møtet',
  attended: 'Til stades',
  yes: 'Ja',
  no: 'Nei',
  unknownPerson: 'Ein person som ikkje lenger står på lista',
  unknownService: 'Ei teneste som ikkje lenger står på lista',
  roles: {
    school: {
      guardian: 'føresett',
      child: 'barn',
      representative: 'representant for føresette',
      supportPerson: 'støtteperson',
      interpreter: 'tolk',
      teacher: 'kontaktlærar',
      head: 'rektor',
    },
    kindergarten: {
      guardian: 'føresett',
      child: 'barn',
      representative: 'representant for føresette',
      supportPerson: 'støtteperson',
      interpreter: 'tolk',
      teacher: 'pedagogisk leiar',
      head: 'styrar',
    },
  } satisfies Record<UnitKind, Record<Exclude<Role, 'service'>, string>>,
  duties: {
    lead: 'møteleiar',
    viddevakt: 'viddevakt',
    referent: 'referent',
    pen: 'skriv i møtet',
    penSecond: 'skriv når den andre har ordet',
    deputy: 'vara for møteleiaren',
    standIn: 'styrte klokke og turar',
  } satisfies Record<Duty, string>,

  consentFor: 'Gjeld',
  consentOn: 'Dato',
  consentUntil: 'Gyldig til',
  untilWithdrawn: 'Det blir trekt tilbake',
  withdrawn: (date: string) => `Trekt tilbake ${date}`,
  openStafettlogg: 'Å opne stafettlogg',
  representation: (person: string) => `At ${person} representerer føresette`,
  noServiceConsent: (service: string) => `Det er ikkje ført samtykke til at ${service} deltek.`,
  noRepresentationConsent: (person: string) =>
    `Det er ikkje ført samtykke til at ${person} representerer føresette.`,
  noStafettloggConsent: 'Det er ikkje ført samtykke til å opne stafettlogg.',

  inOneSentence: 'I éi setning',
  noChallenge: {
    guardian: 'Det er ikkje skrive ned korleis føresette ser utfordringa.',
    teacher: {
      school: 'Det er ikkje skrive ned korleis kontaktlæraren ser utfordringa.',
      kindergarten: 'Det er ikkje skrive ned korleis pedagogisk leiar ser utfordringa.',
    },
  },

  measure: 'Tiltak',
  effect: 'Effekt',
  noTried: 'Det er ikkje ført tiltak som er prøvde før.',

  answersTo: (service: string) => `Spørsmål og svar: ${service}`,
  noNews: 'Det er ikkje ført noko nytt etter spørsmålsrunden.',
  ownMeasures: 'Eigne tiltak',
  noOwnMeasures: 'Det er ikkje ført eigne tiltak.',
  who: 'Kven',
  from: 'Frå når',
  needs: 'Det trengst frå heim og skule',
  needsKindergarten: 'Det trengst frå heim og barnehage',
  home: 'Heimen',

  noServices: 'Ingen hjelpetenester var med i møtet.',
  noView: (service: string) => `Det er ikkje ført korleis ${service} ser utfordringa.`,
  noOffers: (service: string) => `Det er ikkje ført tilbod frå ${service}.`,

  noResponses: 'Det er ikkje ført svar på tilboda.',
  chosen: 'Tiltak som er valde',
  responsible: 'Ansvarleg',
  start: 'Start',
  evaluation: 'Evaluering',
  nextBtiMeeting: 'Neste BTI-møte',
  nameLater: 'person blir nemnd seinare',
  noMeasure: {
    school: 'Familien og skulen har bestemt at ingen tiltak blir sette i verk no.',
    kindergarten: 'Familien og barnehagen har bestemt at ingen tiltak blir sette i verk no.',
  },
  noDecision: 'Det er ikkje ført noka avgjerd.',
  notDecided: 'Ikkje avgjort',
  notDecidedWhy:
    'Ikkje alle som skal avgjere, har sagt ja til desse tiltaka. Dei blir ikkje sette i verk no.',

  stafettholder: 'Stafettholdar',
  noStafettholder: 'Det er ikkje valt stafettholdar.',
  entry: 'Innlegg i stafettloggen',
  noEntry: 'Det er ikkje ført noko innlegg i stafettloggen.',
  confirmed: 'Lese høgt og stadfesta',
  confirmedBy: 'Desse sa ja',
  noConfirmation: 'Det er ikkje ført at innlegget er lese høgt og stadfesta.',

  noNextMeeting: 'Det er ikkje avtalt tid for neste møte.',

  dateAndTime: (date: string, time: string) => `${date} kl. ${time}`,
  clock: (time: string) => `kl. ${time}`,
  months: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
};

export type DocumentWords = typeof nn;
