/** Words around the clock. */
export const clock = {
  /** Read aloud by a screen reader, so it changes once a minute and not every second. */
  aboutLeft_one: 'Om lag eitt minutt att av denne delen',
  aboutLeft_other: 'Om lag {{count}} minutt att av denne delen',
  aboutOver_one: 'Om lag eitt minutt over tida',
  aboutOver_other: 'Om lag {{count}} minutt over tida',
  overTime: 'over tida',
  stopped: 'klokka står',
  calm: {
    plenty: 'God tid att',
    half: 'Over halvvegs',
    soon: 'Vi nærmar oss slutten av denne delen',
    over: 'Tida er brukt. Vi rundar av i ro.',
  },
  expectedEnd: 'Ferdig om lag',
  onPlan: 'som planlagt',
  afterPlan_one: 'eitt minutt over planen',
  afterPlan_other: '{{count}} minutt over planen',
  beforePlan_one: 'eitt minutt før planen',
  beforePlan_other: '{{count}} minutt før planen',
};
