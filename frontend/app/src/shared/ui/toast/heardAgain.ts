/** For a live region, which says nothing while it holds the same: the same sentence twice is heard twice. */
export const heardAgain = (text: string, before: string): string =>
  text === before ? `${text}\u00a0` : text;
