import { nn as text } from '../../../shared/consentText/nn.ts';

/** Consent on the giver's own screen. `text` is the text that is agreed to: the printed form says the same. */
export const consent = {
  title: 'Samtykke',
  lead: 'Du bestemmer kven som får vere med, og kva dei får vite om barnet. Svar ja eller nei til kvar. Det er ikkje noko rett svar, og du kan ombestemme deg når du vil.',
  youthLead:
    'Du er gammal nok til å svare sjølv. Du bestemmer kven som får vere med, og kva dei får vite om deg. Du kan ombestemme deg når du vil.',
  more: 'Les meir før du svarar',
  /** Who answers for what is kept. */
  answerable: {
    controller: 'Behandlingsansvarleg',
    referat: 'Rettsleg grunnlag for referatet',
    stafettlogg: 'Rettsleg grunnlag for stafettloggen',
  },
  text,
  /** For staff. */
  room: {
    title: 'Dette kan delast',
    nothing: 'ikkje kryssa av for noko',
    not: 'Den som gav samtykket, seier:',
  },
  yes: 'Ja',
  no: 'Nei',
  yesTo: 'Ja til {{what}}',
  noTo: 'Nei til {{what}}',
  about: {
    stafettlogg: 'Stafettlogg',
    representation: '{{name}} møter for deg',
    somebody: 'Ein annan',
  },
  notShare: 'Er det noko som ikkje skal delast? Skriv det her om du vil.',
  notShareReaders:
    'Skulen eller barnehagen og tenestene som er med i møtet, les dette. Den andre føresette ser det ikkje.',
  until: {
    legend: 'Kor lenge skal det gjelde?',
    withdrawn: 'Til eg trekkjer det tilbake',
    year: 'I eitt år',
    day: 'Til ein dag eg vel',
    date: 'Siste dag',
  },
  confirm: 'Ja, {{what}} får vere med',
  confirmOther: 'Ja, dette er greitt',
  cancel: 'Ikkje svar no',
  state: {
    open: 'Du har ikkje svart enno.',
    yes: 'Du har sagt ja ({{date}}).',
    no: 'Du har sagt nei.',
    withdrawn: 'Du trekte samtykket tilbake {{date}}.',
    expired: 'Samtykket ditt gjekk ut {{date}}.',
    contested: 'Du har sagt at dette ikkje stemmer. Det gjeld ikkje før du har svart sjølv.',
    forYou: 'Møteleiaren har ført opp at du sa ja ({{form}}, {{date}}).',
  },
  lasts: 'Gjeld til og med {{date}}.',
  lastsOn: 'Gjeld til du trekkjer det tilbake.',
  may: 'Kan delast: {{topics}}.',
  mayNothing: 'Du har ikkje kryssa av for noko som kan delast.',
  change: 'Endre',
  changeOf: 'Endre svaret om {{what}}',
  contest: 'Det stemmer ikkje',
  contestOf: 'Det stemmer ikkje: {{what}}',
  withdraw: 'Trekk tilbake',
  withdrawOf: 'Trekk tilbake: {{what}}',
  reallyWithdraw: 'Trekkje tilbake? Tenesta går ut av møtet med ein gong.',
  withdrawAll: 'Trekk tilbake alt samtykke',
  reallyWithdrawAll: 'Trekkje tilbake alt? Alle tenestene går ut av møtet med ein gong.',
  keep: 'La det stå',
};
