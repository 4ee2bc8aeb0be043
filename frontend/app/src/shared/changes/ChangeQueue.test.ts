import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memory } from "../../test/memory";
import { network, Refusal } from "../../test/network";
import { keepMember } from "../saving/signedIn";
import { ChangeQueue } from "./ChangeQueue";
import { type ChangeRequest, type QueuedChange, queueable } from "./ChangeRequest";

const id = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b1101";
const task = `/api/tasks/${id}`;
const offline = () => {
  throw new TypeError("Failed to fetch");
};

let storage: ReturnType<typeof memory>;
let open: Set<string>;
const queues: ChangeQueue[] = [];
beforeEach(() => {
  storage = memory();
  open = new Set();
});
afterEach(() => {
  // A queue that is offline tries again after five seconds, through the network of whatever test runs then.
  for (const queue of queues.splice(0)) queue.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A tab with its queue, as member `member`. */
async function tab(name: string, member = "mara") {
  open.add(name);
  const refused: unknown[] = [];
  const replaced: unknown[] = [];
  const queue = new ChangeQueue({
    storage,
    nameTab: async () => ({ name, open }),
    show: () => {},
    answered: (change: QueuedChange) => change.replaced && replaced.push(change.replaced),
    refused: (_, error) => refused.push(error),
  });
  queues.push(queue);
  await queue.start(member);
  return { queue, refused, replaced };
}

const rename = (text: string, base = '"1"', was = "Old"): ChangeRequest => ({
  operation: "PATCH /api/tasks/{taskId}",
  ...{ path: { taskId: id }, fields: { text }, was: { text: was }, base },
});
const entry: ChangeRequest = { operation: "POST /api/entries", fields: { id, text: "It works" } };

describe("what waits", () => {
  it("is kept when its tab is closed, and sent once by the next tab", async () => {
    const { replies, sent } = network({ "POST /api/entries": offline });
    const { queue } = await tab("one");
    await queue.add(entry);
    open.delete("one");
    replies["POST /api/entries"] = entry.fields;
    const two = await tab("two");
    expect(await two.queue.drain()).toBe(0);
    expect(sent.map(({ body }) => body)).toEqual([entry.fields, entry.fields]);
    expect(storage.length).toBe(1);
  });

  it("is sent after what it names, in the next tab as well", async () => {
    const { replies, sent } = network({ "POST /api/tasks": offline });
    const { queue } = await tab("one");
    const made = queue.add({ operation: "POST /api/tasks", fields: { id, text: "Ask" } });
    const situation = { path: { situationId: "s" }, fields: { taskId: id }, base: '"1"' };
    void queue.add({ operation: "PATCH /api/situations/{situationId}", ...situation });
    await made;
    open.delete("one");
    replies["POST /api/tasks"] = { id };
    replies["PATCH /api/situations/s"] = { id: "s" };
    expect(await (await tab("two")).queue.drain()).toBe(0);
    const methods = sent.map(({ call }) => call.split(" ")[0]);
    expect(methods).toEqual(["POST", "POST", "PATCH"]);
  });

  it("stays with a tab that is open", async () => {
    network({ "POST /api/entries": offline });
    const { queue } = await tab("one");
    await queue.add(entry);
    expect((await tab("two")).queue.waiting()).toEqual([]);
    expect(queue.waiting()).toHaveLength(1);
  });

  it.each([429, 502])("stays after status %i, and is sent later", async (status) => {
    const { replies } = network({ "POST /api/entries": new Refusal(status, "later") });
    const { queue, refused } = await tab("one");
    await queue.add(entry);
    expect([queue.waiting().length, refused]).toEqual([1, []]);
    replies["POST /api/entries"] = entry.fields;
    expect(await queue.drain()).toBe(0);
  });

  it("carries the same key however often it is sent", async () => {
    const keys: (string | null)[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      keys.push(request.headers.get("Idempotency-Key"));
      return keys.length < 3 ? offline() : Response.json({});
    });
    const { queue } = await tab("one");
    await queue.add(entry);
    await queue.drain();
    await queue.drain();
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
  });

  it("goes when it is withdrawn before it was sent", async () => {
    const { sent } = network({ [`PATCH ${task}`]: offline, "POST /api/entries": offline });
    const { queue } = await tab("one");
    const renamed = rename("A");
    await queue.add(renamed);
    await queue.add(entry);
    expect([queue.withdraw(entry), queue.withdraw(renamed), sent.length]).toEqual([true, false, 1]);
  });

  it("goes alone when it is withdrawn among others that have no fields either", async () => {
    network({ "POST /api/entries": offline });
    const { queue } = await tab("one");
    await queue.add(entry);
    const removal = (taskId: string): ChangeRequest => ({
      operation: "DELETE /api/tasks/{taskId}",
      path: { taskId },
    });
    await queue.add(removal("a"));
    await queue.add(removal("b"));
    expect(queue.withdraw(removal("b"))).toBe(true);
    expect(queue.waiting().map(({ thing }) => thing)).toEqual([id, "a"]);
  });

  it("is sent in the order of things that name each other", async () => {
    const calls: string[] = [];
    let answer = () => {};
    vi.stubGlobal("fetch", async ({ method, url }: Request) => {
      calls.push(`${method} ${new URL(url).pathname}`);
      if (calls.length === 1) await new Promise<void>((done) => (answer = done));
      return Response.json({});
    });
    const { queue } = await tab("one");
    const made = queue.add({ operation: "POST /api/tasks", fields: { id, text: "New" } });
    const planned = queue.add({
      operation: "POST /api/time-blocks",
      fields: { id: "b1", taskId: id },
    });
    const other = queue.add({ operation: "POST /api/week/meetings", fields: { minutes: 5 } });
    await other;
    expect(calls).toEqual(["POST /api/tasks", "POST /api/week/meetings"]);
    answer();
    await Promise.all([made, planned]);
    expect(calls.at(-1)).toBe("POST /api/time-blocks");
  });
});

it("makes each change of a thing from what its own one before left, not from the newest", async () => {
  const { sent } = network({ [`PATCH ${task}`]: { id } });
  const { queue } = await tab("one");
  await Promise.all([queue.add(rename("A")), queue.add(rename("B"))]);
  // A row that was drawn before the answers came still has the first ETag.
  await queue.add(rename("C"));
  expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"', '"3"']);
});

describe("where the thing was changed elsewhere meanwhile", () => {
  /** The first request meets `theirs`. */
  const changed = (theirs: object, method = "PATCH") => {
    let tries = 0;
    return network({
      [`GET ${task}`]: theirs,
      [`${method} ${task}`]: () =>
        tries++ === 0 ? new Refusal(412, "changed-meanwhile") : { ...theirs },
    });
  };

  it("the typed fields are sent again, and the last word counts and is told", async () => {
    const { sent } = changed({ id, text: "Theirs", minutes: 30 });
    const { queue, replaced } = await tab("one");
    await queue.add(rename("Mine", '"0"'));
    expect(sent.map(({ body, ifMatch }) => [body, ifMatch])).toEqual([
      [{ text: "Mine" }, '"0"'],
      [{ text: "Mine" }, '"1"'],
    ]);
    expect(replaced).toEqual([{ text: "Theirs" }]);
    // To undo it is made from what this change was made from.
    await queue.add(rename("Theirs", '"0"', "Mine"));
    expect(sent.at(-1)).toMatchObject({ body: { text: "Theirs" }, ifMatch: '"2"' });
  });

  it("another field is no reason to tell", async () => {
    changed({ id, text: "Old", minutes: 30 });
    const { queue, replaced } = await tab("one");
    await queue.add(rename("Mine"));
    expect(replaced).toEqual([]);
  });

  it("lists come together by id", async () => {
    const { sent } = changed({
      id,
      points: [{ id: "a", text: "A", by: "them" }, { id: "c" }, { id: "theirs" }],
    });
    const { queue } = await tab("one");
    await queue.add({
      operation: "PATCH /api/tasks/{taskId}",
      path: { taskId: id },
      fields: { points: [{ id: "mine" }, { id: "a", text: "A!" }, { id: "gone" }] },
      was: { points: [{ id: "a", text: "A" }, { id: "c" }, { id: "gone" }] },
      base: '"1"',
    });
    expect(sent.at(-1)?.body).toEqual({
      points: [{ id: "mine" }, { id: "a", text: "A!", by: "them" }, { id: "theirs" }],
    });
  });

  it("what arrived without a reply is not done again", async () => {
    const finish: ChangeRequest = {
      operation: "POST /api/tasks/{taskId}/finish",
      ...{ path: { taskId: id }, fields: { happened: "It went" }, base: '"1"' },
    };
    const { replies, sent } = network({
      [`POST ${task}/finish`]: offline,
      [`GET ${task}`]: { id, state: "done" },
    });
    const { queue, refused } = await tab("one");
    await queue.add(finish);
    replies[`POST ${task}/finish`] = new Refusal(412, "changed-meanwhile");
    expect(await queue.drain()).toBe(0);
    expect([sent.length, refused]).toEqual([2, []]);
  });
});

it("gives back what the server refuses, with the reason, and goes on behind it", async () => {
  const { sent } = network({
    [`PATCH ${task}`]: new Refusal(400, "invalid-request"),
    "POST /api/entries": {},
  });
  const { queue, refused } = await tab("one");
  await expect(queue.add(rename(""))).rejects.toMatchObject({ slug: "invalid-request" });
  await queue.add(entry);
  expect([queue.waiting().length, refused.length, sent.length]).toEqual([0, 1, 2]);
});

it("deletes what boards kept here before they used the queue", async () => {
  storage.setItem("tenward.board.b1.lines.tab", "[]");
  storage.setItem("tenward.board.b1.verdicts.code", "{}");
  storage.setItem("tenward.language", "de");
  await tab("one");
  expect([...storage.kept.keys()].filter((key) => key.startsWith("tenward.board."))).toEqual([]);
  expect(storage.getItem("tenward.language")).toBe("de");
});

it("waits once the session has ended, and goes on when the same member signs in", async () => {
  const { replies, sent } = network({ "POST /api/entries": new Refusal(401, "not-signed-in") });
  const { queue } = await tab("one");
  await queue.add(entry);
  queue.flush();
  expect([queue.state(), sent.length]).toEqual([{ is: "signed-out", waiting: 1 }, 1]);
  replies["POST /api/entries"] = {};
  await queue.start("mara");
  expect(await queue.drain()).toBe(0);
});

it("keeps what somebody else would have sent, and goes on when its member signs in again", async () => {
  const refusal = new Refusal(409, "signed-in-as-somebody-else");
  const { replies, sent } = network({ "POST /api/entries": refusal });
  const { queue, refused } = await tab("one");
  await queue.add(entry);
  await queue.add(rename("A"));
  queue.flush();
  expect([queue.state(), sent.length]).toEqual([{ is: "somebody-else", waiting: 2 }, 1]);
  keepMember("jonas", storage);
  queue.resume();
  expect([queue.state().is, sent.length, refused]).toEqual(["somebody-else", 1, []]);
  Object.assign(replies, { "POST /api/entries": {}, [`PATCH ${task}`]: {} });
  keepMember("mara", storage);
  queue.resume();
  expect(await queue.drain()).toBe(0);
});

it("leaves nobody waiting for what it keeps from somebody else", async () => {
  const { sent } = network({});
  const { queue } = await tab("one");
  keepMember("jonas", storage);
  expect(await queue.add(entry)).toBeUndefined();
  expect([queue.state(), sent]).toEqual([{ is: "somebody-else", waiting: 1 }, []]);
});

it("never sends what another member left, nor from a tab that was theirs", async () => {
  const { sent } = network({ "POST /api/entries": offline });
  const { queue } = await tab("one");
  await queue.add(entry);
  const jonas = await tab("two", "jonas");
  open.delete("one");
  const third = await tab("three", "jonas");
  queue.flush();
  expect([await jonas.queue.drain(), await third.queue.drain()]).toEqual([0, 0]);
  expect(sent).toHaveLength(1);
  open.delete("three");
  expect((await tab("four", "mara")).queue.waiting()).toHaveLength(1);
});

it("forgets what a member has here when they sign out", async () => {
  network({ "POST /api/entries": offline });
  const { queue } = await tab("one");
  await queue.add(entry);
  expect(await queue.drain()).toBe(1);
  queue.clear();
  expect(storage.length).toBe(0);
});

it("tries again by itself", async () => {
  vi.useFakeTimers();
  const { replies } = network({ "POST /api/entries": new Refusal(503, "unavailable") });
  const { queue } = await tab("one");
  await queue.add(entry);
  replies["POST /api/entries"] = {};
  await vi.advanceTimersByTimeAsync(5_000);
  expect(queue.state()).toEqual({ is: "running", waiting: 0 });
});

describe("what is typed on", () => {
  const role = (clauses: object[], was: object[] = []): ChangeRequest => ({
    operation: "PUT /api/role",
    ...{ thing: "role", fields: { clauses }, was: { clauses: was }, base: '"1"', stays: true },
  });
  const own = { id: "a", text: "Own" };

  it("leaves once, a moment after the last key, or when it is asked for", async () => {
    vi.useFakeTimers();
    const { sent } = network({ "PUT /api/role": {} });
    const { queue } = await tab("one");
    void queue.merge(role([{ ...own, text: "Own t" }], [own]), true);
    void queue.merge(role([{ ...own, text: "Own the" }]), true);
    expect([queue.saving("role"), sent]).toEqual([{ is: "saving" }, []]);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.map(({ body }) => body)).toEqual([{ clauses: [{ id: "a", text: "Own the" }] }]);
    expect(queue.saving("role").is).toBe("saved");
    void queue.merge(role([own]), true);
    expect(await queue.sent("role")).toBe(true);
    expect(sent).toHaveLength(2);
  });

  it("stays where a field is refused, and is mended by what is typed next", async () => {
    const errors = [{ pointer: "/clauses/0/text", code: "too-long" }];
    const { replies, sent } = network({ "PUT /api/role": new Refusal(400, "invalid", { errors }) });
    const { queue, refused } = await tab("one");
    await queue.merge(role([own]));
    expect(queue.saving("role")).toMatchObject({ is: "refused", faults: errors });
    queue.flush();
    expect([sent.length, refused]).toEqual([1, []]);
    expect(await queue.sent("role")).toBe(false);
    replies["PUT /api/role"] = {};
    await queue.merge(role([{ ...own, text: "O" }]));
    expect(await queue.sent("role")).toBe(true);
    queue.forget("role");
    expect(storage.length).toBe(1);
  });

  it("meets another tab entry by entry, and says which were changed twice", async () => {
    const theirs = [
      { id: "new", text: "Theirs" },
      { id: "b", text: "B, theirs" },
      { id: "a", text: "A, theirs", meaning: "Theirs" },
    ];
    let tries = 0;
    const { sent } = network({
      "GET /api/role": { source: { name: "theirs.pdf" }, clauses: theirs },
      "PUT /api/role": () => (tries++ === 0 ? new Refusal(412, "changed-meanwhile") : {}),
    });
    const { queue, replaced } = await tab("one");
    const was = [
      { id: "a", text: "A" },
      { id: "b", text: "B", meaning: "Old" },
      { id: "c", text: "C" },
    ];
    await queue.merge({
      ...role(
        [
          { id: "a", text: "A, mine" },
          { id: "b", text: "B" },
          { id: "c", text: "C" },
        ],
        was,
      ),
      fields: {
        source: null,
        clauses: [
          { id: "a", text: "A, mine" },
          { id: "b", text: "B" },
          { id: "c", text: "C, mine" },
        ],
      },
      was: { source: null, clauses: was },
    });
    expect(sent.at(-1)?.body).toEqual({
      source: { name: "theirs.pdf" },
      clauses: [
        { id: "new", text: "Theirs" },
        { id: "b", text: "B, theirs" },
        { id: "c", text: "C, mine" },
        { id: "a", text: "A, mine", meaning: "Theirs" },
      ],
    });
    expect(replaced).toMatchObject([{ clauses: [{}, {}, {}, { text: "A, theirs" }] }]);
  });
});

it("takes nothing that cannot be taken back", () => {
  const final = /launch|close|publi|send|hand-?out|invit|reminder|withdraw|access|tokens|members/;
  expect(queueable.filter((operation) => final.test(operation))).toEqual([]);
});
