import type { entry as reference } from '../nn/entry.ts';

export const entry = {
  title: 'Stafettloggen',
  hint: 'Fylt ut fra det som ble valgt. Rett det som ikke stemmer.',
  readTitle: 'Dette blir skrevet i stafettloggen',
  aloudTitle: 'Leses høyt',
  aloudHint: 'Stemmer dette, og er det ja? Si fra nå hvis noe skal være annerledes.',
  confirm: {
    one: 'Lest høyt, og familien sier ja',
    two: 'Lest høyt, og begge sier ja',
    more: 'Lest høyt, og alle sier ja',
    youth: 'Lest høyt, og ungdommen sier ja',
  },
  nobodyDecides:
    'Ingen som kan si ja på vegne av familien, er her. Møtelederen finner ut hvordan dere går videre.',
  confirmDespite: 'Bekreft likevel',
  leaderConfirms: 'Møtelederen bekrefter når du har lest ferdig.',
  empty: 'Ingenting er skrevet ennå.',
  copy: 'Kopier teksten',
  copied: 'Kopiert. Lim inn i den andre stafettloggen.',
  copyByHand: 'Merk teksten og kopier den.',
  copyTitle: 'Til en annen stafettlogg',
} satisfies typeof reference;
