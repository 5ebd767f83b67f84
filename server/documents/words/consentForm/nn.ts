import { nn as text } from '../../../../shared/consentText/nn.ts';

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
    answerable: 'Kven svarar for opplysningane?',
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
  answerable: {
    controller: 'Behandlingsansvarleg',
    referat: 'Rettsleg grunnlag for referatet',
    stafettlogg: 'Rettsleg grunnlag for stafettloggen',
  },
  text,
};

export type ConsentFormWords = typeof nn;
