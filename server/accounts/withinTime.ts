/** A provider that takes longer to answer, for a code or for what better-auth asks of it, is away. */
const ANSWERS_WITHIN_MS = 15_000;

/** [OI4] The answer; null where it takes too long. Whoever is late then is not waited for. */
export const withinTime = async <T>(answer: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWERS_WITHIN_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};
