import type { Author } from "../survey";

/** What a trace says about words, by their mark: smaller is earlier. What it does not show is absent. */
export type Order = Map<string, number>;

/** Whose name, address, link or token stands nearest to the words, by their mark. */
export type Neighbours = Map<string, Author>;

/** All that was found, by the name of the trace. */
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
