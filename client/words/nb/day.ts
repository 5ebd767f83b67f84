import type { day as reference } from '../nn/day.ts';

export const day = {
  title: 'Dagen',
  this: 'dette møtet',
  state: {
    waiting: 'ikke startet',
    running: 'i gang',
    evaluation: 'evaluering',
    parked: 'evaluering parkert',
    suspended: 'fortsetter en annen dag',
    ended: 'ferdig',
  },
  room: {
    here: 'Møtet er på storskjermen i rommet.',
    show: 'Vis møtet i rommet',
    neutral: 'Gjør rommet nøytralt',
  },
  next: {
    title: 'Neste møte kl. {{time}}',
    go: 'Til neste møte',
    parks: 'Går dere videre nå, blir evalueringen parkert. Dere kan ta den senere i dag.',
  },
  park: {
    go: 'Ta evalueringen senere',
    parked: 'Evalueringen er parkert',
    how: 'Klokken står. Dere kan ta evalueringen opp igjen når det passer i dag. Referatet trenger ikke vente.',
    resume: 'Ta opp evalueringen',
    referat: 'Til referatet',
  },
  cost: 'Møtet kl. {{start}} kan begynne omtrent {{time}}',
  begins: 'Begynner omtrent kl. {{time}}',
  neutral: {
    tabTitle: 'BTI-møte',
    label: 'Klokken',
    next: 'Neste møte kl. {{time}}',
    closed: 'Rommet er stengt',
    closedHow: 'Lenken til rommet er byttet ut. Møtelederen har en ny.',
  },
  slots: {
    suggest:
      'Møtet før er ferdig kl. {{end}}. Med ti minutter til evaluering kan dette begynne kl. {{time}}.',
    use: 'Bruk kl. {{time}}',
    overlaps: 'Det overlapper med møtet kl. {{time}}.',
    little_one: 'Bare ett minutt mellom dette og møtet kl. {{time}}. Evalueringen trenger omtrent ti.',
    little_other:
      'Bare {{count}} minutter mellom dette og møtet kl. {{time}}. Evalueringen trenger omtrent ti.',
    none: 'Ingen tid mellom dette og møtet kl. {{time}}. Evalueringen trenger omtrent ti minutter.',
  },
  links: {
    title: 'Flere møter denne dagen',
    intro: 'Disse lenkene gjelder alle møtene den dagen, så ingen trenger en ny for hvert møte.',
    room: 'Storskjermen i rommet',
    roomHow: 'Viser møtet som er i rommet, og er nøytral mellom møtene.',
    staff: 'Ansatte som er med i flere',
    same: 'Er dette samme person? Kryss av for møtene som lenken skal åpne.',
    confirm: 'Lag én lenke',
    change: 'Lagre',
    slot: 'kl. {{time}} – {{name}}',
    of: 'Møtene til {{name}}',
  },
  own: {
    tabTitle: 'Møtene mine',
    title: 'Møtene dine denne dagen',
    open: 'Åpne plassen min',
    toDay: 'Til møtene dine denne dagen',
    none: 'Du har ingen møter igjen denne dagen.',
    state: {
      later: 'senere',
      next: 'neste',
      now: 'nå',
      evaluation: 'evaluering nå',
      parked: 'evalueringen venter',
      over: 'ferdig',
      anotherDay: 'fortsetter en annen dag',
    },
  },
} satisfies typeof reference;
