/** What is erased by two people. */
export const erasure = {
  title: 'Sletting som ventar på godkjenning',
  wish: '{{by}} vil slette: {{scope}}.',
  because: 'Grunn: {{ground}}. Journalnummer {{reference}}.',
  own: 'Du har bede om dette. Ein annan må seie ja innan to veker.',
  approve: 'Godkjenn slettinga',
  forGood: 'Det som blir sletta, kan ingen hente fram att, heller ikkje frå ein tryggingskopi.',
  sure: 'Slett for godt',
  decline: 'Sei nei',
  withdraw: 'Trekk tilbake',
  scope: {
    meeting: 'notata frå møtet; det godkjende referatet blir verande',
    case: 'alt om barnet: notata frå alle møta, referata og stafettloggen',
  },
  ground: {
    request: 'familien bad om det, og det kan slettast',
    withdrawn: 'samtykket er trekt, og det er ikkje anna grunnlag',
    mistake: 'det vart ført på feil barn eller ved eit mistak',
    archived: 'arkivet har sitt eksemplar',
    order: 'pålegg frå tilsyn eller domstol',
  },
  ask: {
    title: 'Slett det som er lagra',
    intro: 'Arkivlova gjeld for dette. Difor må ein annan leiar eller administratoren godkjenne det først.',
    what: 'Kva skal bort?',
    why: 'Kvifor?',
    reference: 'Journalnummer',
    referenceHint: 'Berre tal og skiljeteikn, til dømes 2026/17-3. Det blir ståande i lista over slettingar.',
    referenceBad: 'Skriv nummeret med tal, utan namn.',
    go: 'Be om sletting',
    waits: 'Det ventar no på at ein annan godkjenner det. Ingenting er sletta enno.',
  },
};
