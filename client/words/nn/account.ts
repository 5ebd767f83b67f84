/** People's own way in. */
export const account = {
  title: 'Kontoen din',
  link: 'Kontoen din',
  password: {
    title: 'Passord',
    current: 'Passordet du har no',
    next: 'Nytt passord',
    go: 'Byt passord',
    done: 'Passordet er bytt. Alle andre stader er logga ut.',
  },
  codes: {
    firstTitle: 'Set opp ein kode først',
    firstLead:
      'Eigaren har bestemt at alle som loggar inn med passord, òg brukar ein kode frå ein app på telefonen. Det tek eit par minutt, og blir gjort éin gong.',
    demanded: 'Eigaren krev dette av alle.',
    title: 'Kode i tillegg til passordet',
    off: 'Med ein kode frå ein app på telefonen held det ikkje å kjenne passordet.',
    on: 'Du blir beden om ein kode kvar gong du loggar inn.',
    begin: 'Set opp kode',
    confirmPassword: 'Passordet ditt',
    scan: 'Skann koden med ein autentiseringsapp, eller skriv inn nøkkelen:',
    qr: 'QR-kode til autentiseringsappen',
    recovery:
      'Ta vare på desse kodane. Kvar av dei kan brukast éin gong om du mistar telefonen. Du ser dei berre no.',
    copy: 'Kopier kodane',
    copied: 'Kopiert',
    code: 'Koden som appen viser',
    confirm: 'Slå på',
    end: 'Slå av',
    done: 'Kode er slått på.',
    ended: 'Kode er slått av.',
  },
  places: {
    title: 'Her er du logga inn',
    unknown: 'Ukjend nettlesar',
    here: 'her',
    lastUsed: 'Sist brukt {{when}}',
    end: 'Logg ut',
    endOf: 'Logg ut {{device}}',
    endAll: 'Logg ut overalt',
  },
};
