import type { setup as reference } from '../nn/setup.ts';

export const setup = {
  tab: 'Set up',
  title: 'Set up BTI meetings',
  lead: 'You do this once. Afterwards people sign in with e-mail and password.',
  noToken: 'There should have been a link here. Open the link that the server printed when it started.',
  incomplete: 'Look over the fields that are marked.',
  working: 'Setting up …',
  go: 'Set up',
  yourName: 'Your name',
  yourEmail: 'Your e-mail',
  password: 'Choose a password',
  you: {
    title: 'You, the administrator',
    hint: 'The administrator takes care of units and access, and never sees what is said or written in a meeting.',
  },
  owner: {
    name: 'Owner',
    hint: 'The municipality, or the private owner.',
    kind: 'Who owns the school or kindergarten?',
    municipality: 'Municipality',
    private: 'Private',
  },
  unit: {
    title: 'The school or kindergarten',
    hint: 'You can add more later.',
    name: 'Name of the school or kindergarten',
    kind: 'What is it?',
    language: 'Written form on the projector and in documents',
  },
  leader: {
    title: 'The first leader',
    hint: 'The head, who leads the meetings and sees what is in them. The leader chooses a password, and has another address than the administrator.',
    name: 'Name of the leader',
    email: 'E-mail of the leader',
  },
  problem: {
    required: 'Fill this in.',
    email: 'Write an e-mail address.',
    password: 'The password is too short.',
    sameAddress: 'The leader needs another address than the administrator.',
  },
  practice: {
    title: 'Would you like to look first?',
    body: 'Try a made-up meeting about “Lise”. Nothing is set up, and your link goes on working.',
  },
  done: {
    title: 'It is set up',
    lead: 'Now {{name}} needs this link to choose a password. It is good for two weeks and can be used once.',
    open: 'Is the leader sitting here? Open the link in this browser',
    home: 'To the front page',
  },
} satisfies typeof reference;
