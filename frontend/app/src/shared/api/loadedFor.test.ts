import { expect, it, vi } from "vitest";
import contract from "../../../../../openapi.yaml?raw";
import { client } from "./client";
import { loadFor, whenSomebodyElse } from "./loadedFor";
import { forgetMember } from "./me";

/** Lists every operation that changes something, such as "POST /api/entries". */
const writing = contract
  .slice(contract.indexOf("\npaths:"), contract.indexOf("\nwebhooks:"))
  .split(/\n {2}(?=\/)/)
  .slice(1)
  .flatMap((path) =>
    [...path.matchAll(/\n {4}(post|put|patch|delete):/g)].map(
      ([, method = ""]) => `${method.toUpperCase()} ${path.slice(0, path.indexOf(":"))}`,
    ),
  );

it("says with every change for whom the tab was loaded", async () => {
  expect(writing.length).toBeGreaterThan(150);
  const said = new Map<string, string | null>();
  vi.stubGlobal("fetch", async (request: Request) => {
    said.set(
      `${request.method} ${decodeURI(new URL(request.url).pathname)}`,
      request.headers.get("Tenward-Member"),
    );
    return new Response(null, { status: 204 });
  });
  const calls = client as unknown as Record<string, (path: string) => Promise<unknown>>;
  const callAll = async () => {
    for (const operation of writing) {
      const [method = "", path = ""] = operation.split(" ");
      await calls[method]?.(path);
    }
  };
  loadFor("mara");
  await callAll();
  expect([...said].filter(([, member]) => member !== "mara")).toEqual([]);
  expect([...said.keys()]).toEqual(writing);
  forgetMember();
  await callAll();
  expect([...said].filter(([, member]) => member !== null)).toEqual([]);
});

it("tells that somebody else is signed in, and sends nothing again", async () => {
  const listener = vi.fn();
  whenSomebodyElse(listener);
  const fetch = vi.fn(async () =>
    Response.json(
      { type: "/problems/signed-in-as-somebody-else", title: "", status: 409 },
      { status: 409 },
    ),
  );
  vi.stubGlobal("fetch", fetch);
  await expect(client.DELETE("/api/sessions/current")).rejects.toThrow();
  expect([listener.mock.calls.length, fetch.mock.calls.length]).toEqual([1, 1]);
});
