import type { Author } from "../survey";

/**
 * Maps marks of words to what a trace says about them: smaller is earlier. Words that it does not
 * show are absent.
 */
export type Order = Map<string, number>;

/** Maps marks of words to the author whose name, address, link or token is nearest to them. */
export type Neighbours = Map<string, Author>;

/** Holds all findings, by the name of the trace. */
export class Findings {
  readonly orders = new Map<string, Order>();
  readonly neighbours = new Map<string, Neighbours>();

  /** The first time that something is seen counts. */
  see(trace: string, mark: string, position: number): void {
    const order = this.orders.get(trace) ?? new Map();
    this.orders.set(trace, order);
    order.set(mark, Math.min(position, order.get(mark) ?? Number.POSITIVE_INFINITY));
  }

  order = (trace: string): Order => this.orders.get(trace) ?? new Map();

  beside = (trace: string): Neighbours => this.neighbours.get(trace) ?? new Map();
}
