import { client, ProblemError, UnreachableError, uuid } from "../../../shared/api";
import { batchLimit, makeGroups, type PersonBatch, personBatchOf, refusedLines } from "./batch";
import type { Sendable } from "./outcomes";
import { type PasteSums, sumsOf } from "./sums";

export type Pending = { key: string; batch: PersonBatch; sums: PasteSums };

export type Sending = { at: number; outcome: Sendable }[];

/** Reports progress while lines are sent, so that a reload knows as much as this page. */
export type SendSteps = {
  onPending: (pending: Pending) => void;
  /** These lines are in, and what was done with them. */
  onDone: (pending: Pending) => void;
  /** Nothing of the call was stored, because of these lines. */
  onRefused: (byPlace: ReadonlyMap<number, string>) => void;
  isStopped: () => boolean;
  /** Milliseconds before each new attempt when the server does not answer. */
  waits: readonly number[];
  emailTaken: string;
};

export const usualWaits = [1_000, 4_000, 10_000];

/** Sends all lines in calls of 500, one after the other. What a lost connection leaves is `pending`. */
export async function sendAll(lines: Sending, steps: SendSteps): Promise<void> {
  const made = await patiently(steps.waits, () => makeGroups(lines.map(({ outcome }) => outcome)));
  for (let from = 0; from < lines.length && !steps.isStopped(); from += batchLimit) {
    let rest = lines.slice(from, from + batchLimit);
    while (rest.length > 0) {
      const batch = personBatchOf(rest, made);
      const sums = sumsOf(rest.map(({ outcome }) => outcome));
      const refused = await sendPending({ key: uuid(), batch, sums }, steps);
      rest = refused ? rest.filter(({ at }) => !refused.has(at)) : [];
    }
  }
}

/** @returns the lines that were refused; nothing when all are in */
export async function sendPending(
  pending: Pending,
  steps: SendSteps,
): Promise<ReadonlyMap<number, string> | undefined> {
  steps.onPending(pending);
  const { body } = pending.batch;
  const params = { header: { "Idempotency-Key": pending.key } };
  try {
    await patiently(steps.waits, () => client.POST("/api/people/batches", { body, params }));
  } catch (error) {
    const refused = refusedLines(error, pending.batch, steps.emailTaken);
    if (!refused) {
      throw error;
    }
    steps.onRefused(refused);
    return refused;
  }
  steps.onDone(pending);
  return undefined;
}

/** Again under the same key while nobody answers, or the server is busy with itself. */
async function patiently<T>(waits: readonly number[], work: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error)) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return work();
}

const mayPass = (error: unknown): boolean =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.status >= 502);
