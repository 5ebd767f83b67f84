// Loaded into the server's process before it (`node --import`): its wall clock is ahead by so many milliseconds.
// The monotonic clock is left alone, as it is when days have passed while the server was down.
const ahead = Number(process.env.TEST_CLOCK_AHEAD_MS);
const Real = Date;

globalThis.Date = new Proxy(Real, {
  construct: (target, words) =>
    words.length === 0 ? new target(Real.now() + ahead) : Reflect.construct(target, words),
  apply: () => new Real(Real.now() + ahead).toString(),
  get: (target, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(target, name)),
});
