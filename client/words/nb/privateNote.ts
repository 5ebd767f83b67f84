import type { privateNote as reference } from '../nn/privateNote.ts';

export const privateNote = {
  title: 'Notat bare for meg',
  hint: 'Ligger kryptert på denne enheten, blir aldri sendt, og forsvinner når møtet er slutt.',
  placeholder: 'Skriv her …',
} satisfies typeof reference;
