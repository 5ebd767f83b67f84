import type { privateNote as reference } from '../nn/privateNote.ts';

export const privateNote = {
  title: 'Note only for me',
  hint: 'Encrypted on this device, never sent, and gone when the meeting is over.',
  placeholder: 'Write here …',
} satisfies typeof reference;
