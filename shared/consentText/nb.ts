import type { ConsentText } from './nn.ts';

/** What a giver agrees to, in plain words: the same on the screen and on paper. */
export const nb = {
  what: 'I et BTI-møte finner familien, skolen eller barnehagen og hjelpetjenestene sammen ut hva de vil prøve først. En tjeneste får bare være med når de som har ansvar for barnet, har sagt ja. Ungdom svarer også selv.',
  free: 'Det er frivillig. Sier du nei, får barnet likevel den hjelpen det har rett på.',
  service: {
    helsestasjon:
      'Helsestasjonen og skolehelsetjenesten hjelper med helse, søvn, trivsel og det å vokse opp.',
    ppt: 'PPT hjelper når det er vanskelig å lære, å snakke eller å være sammen med andre på skolen eller i barnehagen.',
    barnevern: 'Barnevernstjenesten gir råd og hjelp når en familie har det vanskelig hjemme.',
    familieteam:
      'Barne- og familieteamet snakker med barn og foreldre om følelser, samspill og hverdagen hjemme.',
    fysioterapeut: 'Fysioterapeuten hjelper barn med bevegelse, lek og kropp.',
    nav: 'Nav hjelper med arbeid, penger og det som familien har rett på.',
    politi: 'Politiet hjelper til med at barn og unge er trygge og ikke kommer ut i noe ulovlig.',
    sfo: 'SFO er sammen med barnet før og etter skoletid.',
    bup: 'BUP gir behandling når barn og unge har det vanskelig inni seg.',
    miljoterapeut: 'Miljøterapeuten hjelper barnet i skoledagen, i klassen og i friminuttene.',
    other: 'Spør gjerne møtelederen hva denne tjenesten kan hjelpe med.',
  },
  stafettlogg:
    'Stafettloggen er en liste over hva vi prøver, hvem som gjør det, og hvordan det går. Dere kan lese alt som står der.',
  representation: 'Vedkommende kan møte for deg, og være med og bestemme på dine vegne.',
  goesTo: 'Samtykket gjelder tjenesten, ikke en bestemt person som arbeider der.',
  sharing: 'Dette får tjenesten vite og fortelle om',
  topic: {
    wellbeing: 'hvordan barnet har det',
    learning: 'læring og hverdagen på skolen eller i barnehagen',
    tried: 'hva som er prøvd, og hva som hjalp',
    health: 'helse',
    home: 'familien og hjemmet',
    earlier: 'hjelp barnet har fått før',
  },
  notShared:
    'Det du ikke har krysset av, blir ikke delt. Tjenester du ikke har sagt ja til, får ikke vite noe.',
  howLong: 'Samtykket gjelder til dagen du velger, eller til du trekker det tilbake.',
  withdraw:
    'Du kan trekke samtykket når som helst, også midt i møtet: på skjermen din, eller ved å si det til møtelederen. Du trenger ikke si hvorfor. Da går tjenesten ut av møtet, og delingen stopper. Det som alt er sagt og skrevet i referatet, blir stående fordi loven krever det.',
  duty: 'Noen ting trenger ikke samtykke: Alle som arbeider med barn, må si fra til barnevernet når de tror at et barn har det alvorlig vanskelig. Og alle må hjelpe med en gang når noen er i fare.',
} satisfies ConsentText;
