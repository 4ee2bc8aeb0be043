import { renameSync, writeFileSync } from "node:fs";

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Links that a lead hands out close a survey a day after that is announced, and after two minutes of grace. */
export const UNTIL_CLOSED = 24 * HOUR + 5 * MINUTE;

/** The clock of the demo's server (tenward.clock.offset-file): it starts in the past, so that what closes a day later has. */
export class DemoClock {
  private offset = 0;

  constructor(private readonly file: string) {}

  get now(): number {
    return Date.now() + this.offset;
  }

  /** Sets the clock back by this much. */
  goBack(time: number): Promise<void> {
    return this.set(-time);
  }

  /** Sets the clock back while something is told, and then restores it. */
  async during(time: number, told: () => Promise<void>): Promise<void> {
    const offset = this.offset;
    await this.goBack(time);
    await told();
    await this.set(offset);
  }

  /** Moves the clock forward by this much, but never beyond the real time. */
  advance(time: number): Promise<void> {
    return this.set(Math.min(0, this.offset + time));
  }

  private async set(offset: number): Promise<void> {
    this.offset = offset;
    // At once, as the server may read at any moment.
    writeFileSync(`${this.file}.new`, String(offset));
    renameSync(`${this.file}.new`, this.file);
    // It looks twenty times a second.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
