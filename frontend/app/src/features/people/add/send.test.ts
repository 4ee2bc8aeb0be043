import { http } from "msw";
import { describe, expect, it } from "vitest";
import { problem, server, withServer } from "../../../test/server";
import type { Body } from "./batch";
import { type Pending, type Sending, type SendSteps, sendAll, sendPending } from "./send";

withServer();

const people = (count: number): Sending =>
  Array.from({ length: count }, (_, at) => ({
    at,
    outcome: { kind: "ready", name: `Person ${at}`, groupId: "t" },
  }));

/** Takes batches as the server does: a key that was seen adds nobody. */
function office(reply: (call: number, body: Body) => Response | undefined = () => undefined) {
  const kept = new Map<string, Body>();
  let calls = 0;
  server.use(
    http.post("*/api/people/batches", async ({ request }) => {
      const body = (await request.json()) as Body;
      const answer = reply(calls++, body);
      const key = request.headers.get("Idempotency-Key") ?? "";
      if (answer && answer.type !== "error") {
        return answer;
      }
      kept.set(key, body);
      return answer ?? Response.json({ people: [] }, { status: 201 });
    }),
  );
  return {
    names: () => [...kept.values()].flatMap((body) => body.people.map(({ name }) => name)),
    calls: () => calls,
  };
}

function steps(changed: Partial<SendSteps> = {}) {
  const told = {
    done: [] as number[],
    refused: new Map<number, string>(),
    pending: [] as Pending[],
  };
  const steps: SendSteps = {
    onPending: (pending) => told.pending.push(pending),
    onDone: ({ batch }) => told.done.push(...batch.people),
    onRefused: (byPlace) => {
      for (const [at, why] of byPlace) told.refused.set(at, why);
    },
    isStopped: () => false,
    waits: [0, 0],
    emailTaken: "taken",
    ...changed,
  };
  return { steps, told };
}

describe("a long list", () => {
  it("goes out in calls of 500, in order", async () => {
    const { names, calls } = office();
    const { steps: given, told } = steps();
    await sendAll(people(1_201), given);
    expect(calls()).toBe(3);
    expect(told.done).toEqual(people(1_201).map(({ at }) => at));
    expect(names()).toHaveLength(1_201);
  });

  it("adds nobody twice when a reply is lost", async () => {
    const { names, calls } = office((call) => (call === 1 ? Response.error() : undefined));
    const { steps: given, told } = steps();
    await sendAll(people(1_000), given);
    expect(calls()).toBe(3);
    expect(names()).toHaveLength(1_000);
    expect(told.done).toHaveLength(1_000);
  });

  it("is sent again after a proxy answered for the server", async () => {
    const { calls } = office((call) => (call === 0 ? problem("unknown", 502) : undefined));
    const { steps: given, told } = steps();
    await sendAll(people(1), given);
    expect([calls(), told.done]).toEqual([2, [0]]);
  });

  it("goes on later with the very call that was lost", async () => {
    const { names } = office((call) => (call >= 1 && call <= 3 ? Response.error() : undefined));
    const { steps: given, told } = steps();
    await expect(sendAll(people(1_000), given)).rejects.toThrow("No answer");
    expect(told.done).toHaveLength(500);
    const lost = told.pending.at(-1) as Pending;
    await sendPending(lost, given);
    expect(told.done).toHaveLength(1_000);
    expect(names()).toHaveLength(1_000);
  });

  it("leaves out the lines that are refused, and sends the others of the call", async () => {
    const { names } = office((call) =>
      call === 0
        ? problem("email-taken", 409, {
            errors: [{ pointer: "/people/1/email", code: "duplicate" }],
          })
        : undefined,
    );
    const { steps: given, told } = steps();
    await sendAll(people(3), given);
    expect(told.refused).toEqual(new Map([[1, "taken"]]));
    expect(names()).toEqual(["Person 0", "Person 2"]);
  });

  it("stops between two calls", async () => {
    const { calls } = office();
    const { steps: given, told } = steps({ isStopped: () => calls() > 0 });
    await sendAll(people(1_200), given);
    expect(told.done).toHaveLength(500);
  });

  it("stops at once when the server says no to all of it", async () => {
    const { calls } = office(() => problem("not-signed-in", 401));
    const { steps: given } = steps();
    await expect(sendAll(people(600), given)).rejects.toMatchObject({ slug: "not-signed-in" });
    expect(calls()).toBe(1);
  });
});
