/** The phases as they stand on the rail. */
export const agenda = {
  title: 'Møtet',
  ofPlan: 'av {{planned}}',
  done: 'ferdig',
  protected: 'verna tid',
};
