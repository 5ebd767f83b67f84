/** A note that never leaves the device. */
export const privateNote = {
  title: 'Notat berre for meg',
  hint: 'Ligg kryptert på denne eininga, blir aldri sendt, og forsvinn når møtet er slutt.',
  placeholder: 'Skriv her …',
};
