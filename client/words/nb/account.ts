import type { account as reference } from '../nn/account.ts';

export const account = {
  title: 'Kontoen din',
  link: 'Kontoen din',
  password: {
    title: 'Passord',
    current: 'Passordet du har nå',
    next: 'Nytt passord',
    go: 'Bytt passord',
    done: 'Passordet er byttet. Alle andre steder er logget ut.',
  },
  codes: {
    firstTitle: 'Sett opp en kode først',
    firstLead:
      'Eieren har bestemt at alle som logger inn med passord, også bruker en kode fra en app på telefonen. Det tar et par minutter, og gjøres én gang.',
    demanded: 'Eieren krever dette av alle.',
    title: 'Kode i tillegg til passordet',
    off: 'Med en kode fra en app på telefonen holder det ikke å kjenne passordet.',
    on: 'Du blir bedt om en kode hver gang du logger inn.',
    begin: 'Sett opp kode',
    confirmPassword: 'Passordet ditt',
    scan: 'Skann koden med en autentiseringsapp, eller skriv inn nøkkelen:',
    qr: 'QR-kode til autentiseringsappen',
    recovery:
      'Ta vare på disse kodene. Hver av dem kan brukes én gang om du mister telefonen. Du ser dem bare nå.',
    copy: 'Kopier kodene',
    copied: 'Kopiert',
    code: 'Koden som appen viser',
    confirm: 'Slå på',
    end: 'Slå av',
    done: 'Kode er slått på.',
    ended: 'Kode er slått av.',
  },
  places: {
    title: 'Her er du logget inn',
    unknown: 'Ukjent nettleser',
    here: 'her',
    lastUsed: 'Sist brukt {{when}}',
    end: 'Logg ut',
    endOf: 'Logg ut {{device}}',
    endAll: 'Logg ut overalt',
  },
} satisfies typeof reference;
