/** Beside every text field: who will read what is written there. */
export const readBy = {
  room: 'Familien og dei tilsette les dette, og det kjem med i referatet.',
  reading: 'Alle i møtet les dette. Det kjem på storskjermen når det blir lese høgt.',
  staff: 'Berre dei tilsette les dette.',
  voice: 'Berre møteleiaren les dette til det blir lese høgt. Då høyrer alle det.',
  minutes: 'Alle som får referatet, les dette.',
  device: 'Ingen andre les det.',
  meeting: 'Alle som skal vere med i møtet, ser dette.',
  wall: 'Alle ser dette, òg på storskjermen.',
  child: 'Alle i møtet ser dette. Storskjermen viser det berre om du vel det.',
  family: 'Familien ser dette når ho gir samtykke, og når ho ber om innsyn.',
  accounts: 'Administratorane og leiarane i eininga ser dette.',
  leader: 'Berre møteleiaren ser dette.',
  knock: 'Berre den som leier møtet eller er viddevakt, ser dette. Det blir borte når dei har svart.',
  withheld:
    'Ingenting her er skjult for familien. Det som må haldast tilbake, høyrer heime i journalen til tenesta.',
};
