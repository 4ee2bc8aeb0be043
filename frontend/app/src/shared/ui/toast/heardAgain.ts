/** Changes a repeated text of a live region invisibly, so that screen readers announce it again. */
export const heardAgain = (text: string, before: string): string =>
  text === before ? `${text}\u00a0` : text;
