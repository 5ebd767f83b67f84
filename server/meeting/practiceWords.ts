import type { UnitLanguage } from '../../shared/plan.ts';

interface PracticeWords {
  readonly unit: string;
  readonly place: string;
  readonly leader: string;
  readonly mother: string;
  readonly father: string;
  readonly teacher: string;
  readonly nurse: string;
  readonly ppt: string;
  readonly team: string;
  readonly tried: readonly { readonly measure: string; readonly effect: string }[];
}

/** The made-up people of the practice case, and what has been tried for Lise. */
export const PRACTICE_WORDS = {
  nn: {
    unit: 'Solbakken skule',
    place: 'Møterommet i 2. høgda',
    leader: 'Turid Vik',
    mother: 'Ingrid Dal',
    father: 'Anders Dal',
    teacher: 'Jonas Berg',
    nurse: 'Kari Lunde',
    ppt: 'Mads Eide',
    team: 'Sara Moen',
    tried: [
      {
        measure: 'Kontaktlæraren har hatt ein fast prat med Lise kvar måndag.',
        effect: 'Ho kjem gjerne, men seier at alt er som det pleier.',
      },
      {
        measure: 'Klassen har laga grupper til friminutta.',
        effect: 'Ho er med når venninna er der, elles går ho for seg sjølv.',
      },
    ],
  },
  nb: {
    unit: 'Solbakken skole',
    place: 'Møterommet i 2. etasje',
    leader: 'Turid Vik',
    mother: 'Ingrid Dal',
    father: 'Anders Dal',
    teacher: 'Jonas Berg',
    nurse: 'Kari Lunde',
    ppt: 'Mads Eide',
    team: 'Sara Moen',
    tried: [
      {
        measure: 'Kontaktlæreren har hatt en fast prat med Lise hver mandag.',
        effect: 'Hun kommer gjerne, men sier at alt er som det pleier.',
      },
      {
        measure: 'Klassen har laget grupper til friminuttene.',
        effect: 'Hun er med når venninnen er der, ellers går hun for seg selv.',
      },
    ],
  },
} as const satisfies Record<UnitLanguage, PracticeWords>;
