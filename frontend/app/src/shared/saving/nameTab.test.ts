import { beforeEach, expect, it, vi } from "vitest";

/** The locks of all tabs of a browser. */
const held = new Set<string>();
const locks = {
  request: async (name: string, _: unknown, take: (lock: unknown) => unknown) => {
    await Promise.resolve();
    if (held.has(name)) return take(null);
    held.add(name);
    return take({ name });
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
};

/** Another tab, or this one after a reload. */
async function load() {
  vi.resetModules();
  return (await import("./nameTab")).nameTab;
}

beforeEach(() => {
  sessionStorage.clear();
  held.clear();
  vi.stubGlobal("navigator", { languages: [], locks });
  return () => vi.unstubAllGlobals();
});

it("has one name, also for two that ask at once", async () => {
  const nameTab = await load();
  const [one, other] = await Promise.all([nameTab(), nameTab()]);
  expect(other.name).toBe(one.name);
  expect(await nameTab()).toEqual({ name: one.name, open: new Set([one.name]) });
});

it("keeps its name over a reload", async () => {
  const { name } = await (await load())();
  held.clear();
  expect((await (await load())()).name).toBe(name);
});

it("gets another name than the tab that it is a copy of, and knows that one", async () => {
  const { name } = await (await load())();
  const copy = await (await load())();
  expect(copy.name).not.toBe(name);
  expect(copy.open).toEqual(new Set([name, copy.name]));
});

it("knows of no other tab without Web Locks", async () => {
  vi.stubGlobal("navigator", { languages: [] });
  const { name, open } = await (await load())();
  expect(name).toBeTruthy();
  expect(open).toBeUndefined();
});

it("leaves nobody waiting where no lock can be had", async () => {
  const request = () => Promise.reject(new Error("Not here"));
  vi.stubGlobal("navigator", { languages: [], locks: { ...locks, request } });
  await expect((await load())()).rejects.toThrow("Not here");
});
