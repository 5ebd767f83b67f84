/** Whose turn it is, and what is done in it. */
export const turn = {
  speaksNow: 'Snakkar no',
  now: 'No',
  after: 'Deretter',
  whoDoes: '{{who}} {{act}}',
  toPhase: 'Vidare til {{phase}}',
  familyLeaves: 'Familien går',
  shareLeft: '{{time}} att av turen',
  shareUsed: 'Tida for denne turen er brukt',
  shareOver: 'Turen er {{time}} over tida',
};
