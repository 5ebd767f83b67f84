import type { printAgenda as reference } from '../nn/printAgenda.ts';

export const printAgenda = {
  title: 'Agenda',
  heading: 'BTI meeting',
  at: 'Time',
  place: 'Place',
  present: 'Present',
  time: 'At',
  phase: 'Part of the meeting',
  minutes: 'Min',
  speaks: 'Who speaks',
  sum: 'In all',
  after: 'Afterwards:',
  evaluation: 'The family leaves. The staff evaluate the meeting, not the case.',
  speakers: {
    welcome: 'The leader, then all present',
    description: 'Guardians first, then the {{teacher}}',
    clarifying: 'One service at a time asks, guardians and {{teacher}} answer',
    statusQuo: 'Guardians, then the {{teacher}}',
    offers: 'One service at a time',
    decision: 'Guardians, then the {{teacher}}, then the stafettholder',
    closing: 'The leader',
  },
  rules: 'One speaks at a time. Questions first, offers afterwards. The family decides throughout.',
  print: 'Print',
  back: 'Back',
  notFilled: 'Fill in the facts about the meeting first.',
} satisfies typeof reference;
