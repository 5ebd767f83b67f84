import { nb as text } from '../../../../shared/consentText/nb.ts';
import type { ConsentFormWords } from './nn.ts';

/** The printed consent form. `text` is what the screen says too: a signature is to the same text as a tap. */
export const nb = {
  lang: 'nb-NO',
  title: (unit: string) => `Samtykke til BTI-møte, ${unit}`,
  noUnit: 'Samtykke til BTI-møte',
  page: 'Side {page} av {pages}',
  version: (version: number) => `Tekst, versjon ${version}`,
  headings: {
    about: 'Hva dette gjelder',
    services: 'Hvem får være med?',
    sharing: 'Hva kan deles?',
    until: 'Hvor lenge?',
    withdraw: 'Hvis du ombestemmer deg',
    answerable: 'Hvem svarer for opplysningene?',
    duty: 'Uten samtykke',
    sign: 'Underskrift',
  },
  unit: { school: 'Skole', kindergarten: 'Barnehage' },
  child: 'Barn',
  each: 'Hver foresatt (og ungdommen) fyller ut sitt eget skjema.',
  service: 'Gjelder',
  helps: 'Hva det er',
  yes: 'Ja',
  no: 'Nei',
  stafettlogg: 'Stafettlogg',
  representation: (name: string) => `${name} møter for meg`,
  notShared: 'Dette skal ikke deles:',
  untilWithdrawn: 'Til jeg trekker det tilbake',
  untilDay: 'Til og med',
  name: 'Navn',
  relation: 'Er for barnet',
  placeAndDate: 'Sted og dato',
  signature: 'Underskrift',
  answerable: {
    controller: 'Behandlingsansvarlig',
    referat: 'Rettslig grunnlag for referatet',
    stafettlogg: 'Rettslig grunnlag for stafettloggen',
  },
  text,
} satisfies ConsentFormWords;
