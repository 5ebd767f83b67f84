import type { day as reference } from '../nn/day.ts';

export const day = {
  title: 'The day',
  this: 'this meeting',
  state: {
    waiting: 'not started',
    running: 'under way',
    evaluation: 'evaluation',
    parked: 'evaluation set aside',
    suspended: 'goes on another day',
    ended: 'finished',
  },
  room: {
    here: 'The meeting is on the projector in the room.',
    show: 'Show the meeting in the room',
    neutral: 'Make the room neutral',
  },
  next: {
    title: 'Next meeting at {{time}}',
    go: 'To the next meeting',
    parks: 'If you go on now, the evaluation is set aside. You can take it later today.',
  },
  park: {
    go: 'Take the evaluation later',
    parked: 'The evaluation is set aside',
    how: 'The clock stands still. Take the evaluation up again when it suits you today. The minutes need not wait.',
    resume: 'Take up the evaluation',
    referat: 'To the minutes',
  },
  cost: 'The meeting at {{start}} can begin at about {{time}}',
  begins: 'Begins at about {{time}}',
  neutral: {
    tabTitle: 'BTI meeting',
    label: 'The time',
    next: 'Next meeting at {{time}}',
    closed: 'The room is closed',
    closedHow: 'The link to the room has been replaced. The meeting leader has a new one.',
  },
  slots: {
    suggest:
      'The meeting before it ends at {{end}}. With ten minutes for the evaluation, this one can begin at {{time}}.',
    use: 'Use {{time}}',
    overlaps: 'It overlaps with the meeting at {{time}}.',
    little_one: 'Only one minute between this and the meeting at {{time}}. The evaluation needs about ten.',
    little_other:
      'Only {{count}} minutes between this and the meeting at {{time}}. The evaluation needs about ten.',
    none: 'No time between this and the meeting at {{time}}. The evaluation needs about ten minutes.',
  },
  links: {
    title: 'Several meetings this day',
    intro: 'These links hold for all the meetings of that day, so nobody needs a new one for each.',
    room: 'The projector in the room',
    roomHow: 'Shows the meeting that is in the room, and is neutral between meetings.',
    staff: 'Staff who are in several',
    same: 'Is this the same person? Tick the meetings that the link is to open.',
    confirm: 'Make one link',
    change: 'Save',
    slot: '{{time}} – {{name}}',
    of: 'The meetings of {{name}}',
  },
  own: {
    tabTitle: 'My meetings',
    title: 'Your meetings this day',
    open: 'Open my seat',
    toDay: 'To your meetings this day',
    none: 'You have no meetings left this day.',
    state: {
      later: 'later',
      next: 'next',
      now: 'now',
      evaluation: 'evaluation now',
      parked: 'the evaluation waits',
      over: 'finished',
      anotherDay: 'goes on another day',
    },
  },
} satisfies typeof reference;
