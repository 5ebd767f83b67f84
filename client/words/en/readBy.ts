/** Beside every text field: who will read what is written there. */
export const readBy = {
  room: 'The family and the staff read this, and it goes into the minutes.',
  reading: 'Everybody in the meeting reads this. It is on the projector while it is read aloud.',
  staff: 'Only the staff read this.',
  voice: 'Only the leader reads this until it is read aloud. Then everybody hears it.',
  minutes: 'Everybody who gets the minutes reads this.',
  device: 'Nobody else reads it.',
  meeting: 'Everybody who takes part in the meeting sees this.',
  wall: 'Everybody sees this, also on the projector.',
  child: 'Everybody in the meeting sees this. The projector shows it only if you choose so.',
  family: 'The family sees this when it gives consent, and when it asks for access.',
  accounts: 'The administrators and the leaders of the unit see this.',
  leader: 'Only the leader sees this.',
  knock: 'Only whoever leads or guards the meeting sees this. It is gone when they have answered.',
  withheld:
    'Nothing here is hidden from the family. What must be withheld belongs in the service’s own journal.',
};
