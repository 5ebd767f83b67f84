import type { Topic } from '../consent.ts';
import type { ServiceKind } from '../people.ts';

/** What a giver agrees to, in plain words: the same on the screen and on paper. See `CONSENT_TEXT` before changing a word. */
export const nn = {
  what: 'I eit BTI-møte finn familien, skulen eller barnehagen og hjelpetenestene saman ut kva dei vil prøve først. Ei teneste får berre vere med når dei som har ansvar for barnet, har sagt ja. Ungdom svarar òg sjølve.',
  free: 'Det er frivillig. Seier du nei, får barnet likevel den hjelpa det har rett på.',
  service: {
    helsestasjon: 'Helsestasjonen og skulehelsetenesta hjelper med helse, søvn, trivsel og det å vekse opp.',
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
    'Du kan trekkje samtykket når som helst, òg midt i møtet: på skjermen din, eller ved å seie det til møteleiaren. Du treng ikkje seie kvifor. Då går tenesta ut av møtet, og delinga stoppar. Det som alt er sagt og skrive i referatet, blir ståande fordi lova krev det.',
  duty: 'Nokre ting treng ikkje samtykke: Alle som arbeider med barn, må seie frå til barnevernet når dei trur at eit barn har det alvorleg vanskeleg. Og alle må hjelpe med ein gong når nokon er i fare.',
} satisfies ConsentText;

/** Each service in one sentence, what is shared and what is not, how long, how to take it back, what needs no consent. */
export interface ConsentText {
  readonly what: string;
  readonly free: string;
  readonly service: Readonly<Record<ServiceKind, string>>;
  readonly stafettlogg: string;
  readonly representation: string;
  readonly goesTo: string;
  readonly sharing: string;
  readonly topic: Readonly<Record<Topic, string>>;
  readonly notShared: string;
  readonly howLong: string;
  readonly withdraw: string;
  readonly duty: string;
}
