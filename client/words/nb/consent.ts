import { nb as text } from '../../../shared/consentText/nb.ts';

/** Consent on the giver's own screen. `text` is the text that is agreed to: the printed form says the same. */
export const consent = {
  title: 'Samtykke',
  lead: 'Du bestemmer hvem som får være med, og hva de får vite om barnet. Svar ja eller nei til hver. Det er ikke noe rett svar, og du kan ombestemme deg når du vil.',
  youthLead:
    'Du er gammel nok til å svare selv. Du bestemmer hvem som får være med, og hva de får vite om deg. Du kan ombestemme deg når du vil.',
  more: 'Les mer før du svarer',
  /** Who answers for what is kept. */
  answerable: {
    controller: 'Behandlingsansvarlig',
    referat: 'Rettslig grunnlag for referatet',
    stafettlogg: 'Rettslig grunnlag for stafettloggen',
  },
  text,
  /** For staff. */
  room: { title: 'Dette kan deles', nothing: 'ikke krysset av for noe', not: 'Den som ga samtykket, sier:' },
  yes: 'Ja',
  no: 'Nei',
  yesTo: 'Ja til {{what}}',
  noTo: 'Nei til {{what}}',
  about: {
    stafettlogg: 'Stafettlogg',
    representation: '{{name}} møter for deg',
    somebody: 'En annen',
  },
  notShare: 'Er det noe som ikke skal deles? Skriv det her om du vil.',
  notShareReaders:
    'Skolen eller barnehagen og tjenestene som er med i møtet, leser dette. Den andre foresatte ser det ikke.',
  until: {
    legend: 'Hvor lenge skal det gjelde?',
    withdrawn: 'Til jeg trekker det tilbake',
    year: 'I ett år',
    day: 'Til en dag jeg velger',
    date: 'Siste dag',
  },
  confirm: 'Ja, {{what}} får være med',
  confirmOther: 'Ja, dette er greit',
  cancel: 'Ikke svar nå',
  state: {
    open: 'Du har ikke svart ennå.',
    yes: 'Du har sagt ja ({{date}}).',
    no: 'Du har sagt nei.',
    withdrawn: 'Du trakk samtykket tilbake {{date}}.',
    expired: 'Samtykket ditt gikk ut {{date}}.',
    contested: 'Du har sagt at dette ikke stemmer. Det gjelder ikke før du har svart selv.',
    forYou: 'Møtelederen har ført opp at du sa ja ({{form}}, {{date}}).',
  },
  lasts: 'Gjelder til og med {{date}}.',
  lastsOn: 'Gjelder til du trekker det tilbake.',
  may: 'Kan deles: {{topics}}.',
  mayNothing: 'Du har ikke krysset av for noe som kan deles.',
  change: 'Endre',
  changeOf: 'Endre svaret om {{what}}',
  contest: 'Det stemmer ikke',
  contestOf: 'Det stemmer ikke: {{what}}',
  withdraw: 'Trekk tilbake',
  withdrawOf: 'Trekk tilbake: {{what}}',
  reallyWithdraw: 'Trekke tilbake? Tjenesten går ut av møtet med en gang.',
  withdrawAll: 'Trekk tilbake alt samtykke',
  reallyWithdrawAll: 'Trekke tilbake alt? Alle tjenestene går ut av møtet med en gang.',
  keep: 'La det stå',
};
