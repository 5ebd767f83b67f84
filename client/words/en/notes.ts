import type { notes as reference } from '../nn/notes.ts';

export const notes = {
  seenByAll: 'Everyone in the meeting sees this',
  challengeTitle: 'The challenge',
  challengeOwn: 'As you see it',
  challengeOf: 'As {{name}} sees it',
  voiceTitle: 'What the child wants said',
  voiceOf: 'From {{name}}',
  voiceHint: 'Write what the child has asked to have said. It is read aloud when you come to the challenge.',
  voiceAloudHint: 'This is how the child has asked for it to be said.',
  answersTitle: 'Questions and answers',
  answersHint: 'Optional. Write only what is important to remember.',
  answersOf: 'What came up when {{name}} asked',
  newTitle: 'What is new?',
  newOwn: 'New to you',
  newOf: 'New to {{name}}',
  responseTitle: 'Responses to the offers',
  responseOwn: 'Your response',
  responseOf: 'The response of {{name}}',
  responseHint: 'Optional. The choice is what counts.',
} satisfies typeof reference;
