import { en as text } from '../../../../shared/consentText/en.ts';
import type { ConsentFormWords } from './nn.ts';

/** The printed consent form. `text` is what the screen says too: a signature is to the same text as a tap. */
export const en = {
  lang: 'en-GB',
  title: (unit: string) => `Consent to a BTI meeting, ${unit}`,
  noUnit: 'Consent to a BTI meeting',
  page: 'Page {page} of {pages}',
  version: (version: number) => `Text, version ${version}`,
  headings: {
    about: 'What this is about',
    services: 'Who may take part?',
    sharing: 'What may be shared?',
    until: 'How long?',
    withdraw: 'If you change your mind',
    answerable: 'Who answers for the information?',
    duty: 'Without consent',
    sign: 'Signature',
  },
  unit: { school: 'School', kindergarten: 'Kindergarten' },
  child: 'Child',
  each: 'Each guardian (and the young person) fills in a form of their own.',
  service: 'For',
  helps: 'What it is',
  yes: 'Yes',
  no: 'No',
  stafettlogg: 'Stafettlogg',
  representation: (name: string) => `${name} comes in my place`,
  notShared: 'This is not to be shared:',
  untilWithdrawn: 'Until I withdraw it',
  untilDay: 'Until the end of',
  name: 'Name',
  relation: 'Is to the child',
  placeAndDate: 'Place and date',
  signature: 'Signature',
  answerable: {
    controller: 'Data controller',
    referat: 'Legal basis for the minutes',
    stafettlogg: 'Legal basis for the stafettlogg',
  },
  text,
} satisfies ConsentFormWords;
