let first: string | undefined;
let moved = false;

/** Told of every path; from the second one on the reader has navigated. */
export function arriveAt(pathname: string): void {
  first ??= pathname;
  moved ||= first !== pathname;
}

export const hasMoved = (): boolean => moved;
