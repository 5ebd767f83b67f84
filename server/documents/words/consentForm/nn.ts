/** The printed consent form. `text` is what the screen says too: a signature is to the same text as a tap. */
export const nn = {
  lang: 'nn-NO',
  title: (unit: string) => `Samtykke til BTI-møte, ${unit}`,
  noUnit: 'Samtykke til BTI-møte',
  page: 'Side {page} av {pages}',
  version: (version: number) => `Tekst, versjon ${version}`,
  headings: {
    about: 'Kva dette gjeld',
    services: 'Kven får vere med?',
    sharing: 'Kva kan delast?',
    until: 'Kor lenge?',
    withdraw: 'Om du ombestemmer deg',
    duty: 'Utan samtykke',
    sign: 'Underskrift',
  },
  unit: { school: 'Skule', kindergarten: 'Barnehage' },
  child: 'Barn',
  each: 'Kvar føresett (og ungdomen) fyller ut sitt eige skjema.',
  service: 'Gjeld',
  helps: 'Kva det er',
  yes: 'Ja',
  no: 'Nei',
  stafettlogg: 'Stafettlogg',
  representation: (name: string) => `${name} møter for meg`,
  notShared: 'Dette skal ikkje delast:',
  untilWithdrawn: 'Til eg trekkjer det tilbake',
  untilDay: 'Til og med',
  name: 'Namn',
  relation: 'Er for barnet',
  placeAndDate: 'Stad og dato',
  signature: 'Underskrift',
  text: {
    what: 'I eit BTI-møte finn familien, skulen eller barnehagen og hjelpetenestene saman ut kva dei vil prøve først. Ei teneste får berre vere med når dei som har ansvar for barnet, har sagt ja. Ungdom svarar òg sjølve.',
    free: 'Det er frivillig. Seier du nei, får barnet likevel den hjelpa det har rett på.',
    service: {
      helsestasjon:
        'Helsestasjonen og skulehelsetenesta hjelper med helse, søvn, trivsel og det å vekse opp.',
      ppt: 'PPT hjelper når det er vanskeleg å lære, å snakke eller å vere saman med andre på skulen eller i barnehagen.',
      barnevern: 'Barnevernstenesta gir råd og hjelp når ein familie har det vanskeleg heime.',
      familieteam:
        'Barne- og familieteamet snakkar med barn og foreldre om kjensler, samspel og kvardagen heime.',
      fysioterapeut: 'Fysioterapeuten hjelper barn med rørsle, leik og kropp.',
      nav: 'Nav hjelper med arbeid, pengar og det som familien har rett på.',
      politi: 'Politiet hjelper til med at barn og unge er trygge og ikkje kjem ut i noko ulovleg.',
      sfo: 'SFO er saman med barnet før og etter skuletid.',
      bup: 'BUP gir behandling når barn og unge har det vanskeleg inni seg.',
      miljoterapeut: 'Miljøterapeuten hjelper barnet i skuledagen, i klassen og i friminutta.',
      other: 'Spør gjerne møteleiaren kva denne tenesta kan hjelpe med.',
    },
    stafettlogg:
      'Stafettloggen er ei liste over kva vi prøver, kven som gjer det, og korleis det går. De kan lese alt som står der.',
    representation: 'Vedkomande kan møte for deg, og vere med og bestemme på dine vegner.',
    goesTo: 'Samtykket gjeld tenesta, ikkje ein bestemt person som arbeider der.',
    sharing: 'Dette får tenesta vite og fortelje om',
    topic: {
      wellbeing: 'korleis barnet har det',
      learning: 'læring og kvardagen på skulen eller i barnehagen',
      tried: 'kva som er prøvd, og kva som hjelpte',
      health: 'helse',
      home: 'familien og heimen',
      earlier: 'hjelp barnet har fått før',
    },
    notShared:
      'Det du ikkje har kryssa av, blir ikkje delt. Tenester du ikkje har sagt ja til, får ikkje vite noko.',
    howLong: 'Samtykket gjeld til dagen du vel, eller til du trekkjer det tilbake.',
    withdraw:
      'Du kan trekkje samtykket når som helst, òg midt i møtet: her, eller ved å seie det til møteleiaren. Du treng ikkje seie kvifor. Då går tenesta ut av møtet, og delinga stoppar. Det som alt er sagt og skrive i referatet, blir ståande fordi lova krev det.',
    duty: 'Nokre ting treng ikkje samtykke: Alle som arbeider med barn, må seie frå til barnevernet når dei trur at eit barn har det alvorleg vanskeleg. Og alle må hjelpe med ein gong når nokon er i fare.',
  },
};

export type ConsentFormWords = typeof nn;
