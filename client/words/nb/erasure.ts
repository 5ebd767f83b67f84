import type { erasure as reference } from '../nn/erasure.ts';

export const erasure = {
  title: 'Sletting som venter på godkjenning',
  wish: '{{by}} vil slette: {{scope}}.',
  because: 'Grunn: {{ground}}. Journalnummer {{reference}}.',
  own: 'Du har bedt om dette. En annen må si ja innen to uker.',
  approve: 'Godkjenn slettingen',
  forGood: 'Det som blir slettet, kan ingen hente fram igjen, heller ikke fra en sikkerhetskopi.',
  sure: 'Slett for godt',
  decline: 'Si nei',
  withdraw: 'Trekk tilbake',
  scope: {
    meeting: 'notatene fra møtet; det godkjente referatet blir værende',
    case: 'alt om barnet: notatene fra alle møtene, referatene og stafettloggen',
  },
  ground: {
    request: 'familien ba om det, og det kan slettes',
    withdrawn: 'samtykket er trukket, og det er ikke annet grunnlag',
    mistake: 'det ble ført på feil barn eller ved en feil',
    archived: 'arkivet har sitt eksemplar',
    order: 'pålegg fra tilsyn eller domstol',
  },
  ask: {
    title: 'Slett det som er lagret',
    intro:
      'Arkivloven gjelder for dette. Derfor må en annen leder eller administratoren godkjenne det først.',
    what: 'Hva skal bort?',
    why: 'Hvorfor?',
    reference: 'Journalnummer',
    referenceHint:
      'Bare tall og skilletegn, for eksempel 2026/17-3. Det blir stående i listen over slettinger.',
    referenceBad: 'Skriv nummeret med tall, uten navn.',
    go: 'Be om sletting',
    waits: 'Det venter nå på at en annen godkjenner det. Ingenting er slettet ennå.',
  },
} satisfies typeof reference;
