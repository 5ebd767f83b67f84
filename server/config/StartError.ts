/** The server cannot start. The message is one plain line for whoever started it, and all that is printed. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
