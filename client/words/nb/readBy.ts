/** Beside every text field: who will read what is written there. */
export const readBy = {
  room: 'Familien og de ansatte leser dette, og det kommer med i referatet.',
  reading: 'Alle i møtet leser dette. Det kommer på storskjermen når det leses høyt.',
  staff: 'Bare de ansatte leser dette.',
  voice: 'Bare møtelederen leser dette til det leses høyt. Da hører alle det.',
  minutes: 'Alle som får referatet, leser dette.',
  device: 'Ingen andre leser det.',
  meeting: 'Alle som skal være med i møtet, ser dette.',
  wall: 'Alle ser dette, også på storskjermen.',
  child: 'Alle i møtet ser dette. Storskjermen viser det bare om du velger det.',
  family: 'Familien ser dette når den gir samtykke, og når den ber om innsyn.',
  accounts: 'Administratorene og lederne i enheten ser dette.',
  leader: 'Bare møtelederen ser dette.',
  knock: 'Bare den som leder møtet eller er viddevakt, ser dette. Det blir borte når de har svart.',
  withheld:
    'Ingenting her er skjult for familien. Det som må holdes tilbake, hører hjemme i journalen til tjenesten.',
};
