// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keyOf, newKey, product, TestServer } from "../testing/server";
import { readKey } from "./blind";
import { fromBase64url, fromNumber, toBase64url, toNumber } from "./bytes";
import { answer, backOff } from "./client";
import { KeyChanged } from "./form";
import type { Place } from "./keep";
import { Refused } from "./server";

const answers = {
  review: { rating: 6, example: "It waited three days.", advice: "Look within a day." },
  risk: { rating: 0, example: "" },
  focus: { answer: "Zeit für Durchsichten – größer geschrieben als „neu“." },
};

function memory(): Place & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}

vi.setConfig({ testTimeout: 30_000 });

const crash = new Error("the tab is gone");
const lost = () => Promise.reject(new TypeError("Failed to fetch"));
const at = (init?: RequestInit, url?: unknown) =>
  `${init?.method} ${new URL(String(url)).pathname}`;

const modulusOf = ({ publicKey }: ReturnType<typeof newKey>) =>
  toNumber(fromBase64url(publicKey.export({ format: "jwk" }).n ?? ""));

const patience = async (failed: number) => {
  if (failed > 20) throw new Error("tried too often");
};

let server: TestServer;
let storage: ReturnType<typeof memory>;

beforeEach(() => {
  server = new TestServer();
  storage = memory();
});

const go = (options: Parameters<typeof answer>[2] = {}) =>
  answer(server.link(), answers, {
    fetch: server.fetch,
    storage,
    pause: patience,
    ...options,
  });

describe("handing in", () => {
  it("hands in what was answered, returns the receipt and keeps no trace but that it was done", async () => {
    const receipt = await go();
    expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ?){4}$/);
    expect(server.opened()).toEqual(answers);
    expect([...storage.all]).toEqual([[expect.stringMatching(/\.done$/), "true"]]);
  });

  it("sends neither cookie nor secret in an address", async () => {
    const seen: string[] = [];
    await go({
      fetch: (url, init) => {
        expect(init?.credentials).toBe("omit");
        seen.push(String(url));
        return server.fetch(String(url), init);
      },
    });
    expect(seen.join()).not.toContain(server.secret);
    expect(seen.join()).not.toContain(server.inviteId);
  });

  it("keeps token, blinding and box before the first byte leaves", async () => {
    await go({
      fetch: (url, init) => {
        if (at(init, url) === "POST /api/r/ballots") {
          const pending = JSON.parse([...storage.all.values()][0] ?? "{}");
          expect(pending.box).toHaveLength(22_395);
          expect(pending.blindedMessage).toBe(JSON.parse(String(init?.body)).blindedMessage);
        }
        return server.fetch(String(url), init);
      },
    });
    expect.assertions(2);
  });
});

const calls = ["POST /api/r/ballots", "PUT /api/r/answers"];

describe.each(calls)("when %s fails", (call) => {
  const failing = (how: "request" | "reply", times: number) => {
    let left = times;
    return async (url: string | URL | Request, init?: RequestInit) => {
      if (at(init, url) !== call || left-- <= 0) return server.fetch(url, init);
      if (how === "reply") await server.fetch(url, init);
      return lost();
    };
  };

  it("sends from memory what was signed before the connection was cut, where nothing is kept", async () => {
    const sent: unknown[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      if (at(init, url) !== "PUT /api/r/answers") return server.fetch(url as string, init);
      sent.push(init?.body);
      return sent.length < 4 ? lost() : server.fetch(url as string, init);
    };
    await answer(server.link(), answers, { fetch, pause: patience });
    expect(new Set(sent).size).toBe(1);
    expect([server.ballots.size, server.answers.size]).toEqual([1, 1]);
    expect(server.opened()).toMatchObject(answers);
  });

  it.each(["request", "reply"] as const)("a lost %s is repeated until it arrives", async (how) => {
    const waits: number[] = [];
    await go({ fetch: failing(how, 5), pause: async (failed) => void waits.push(failed) });
    expect(waits).toEqual([1, 2, 3, 4, 5]);
    expect(server.answers.size).toBe(1);
    expect(server.opened()).toEqual(answers);
  });

  it.each(["request", "reply"] as const)(
    "a tab that crashes after a lost %s is resumed",
    async (how) => {
      const stop = () => Promise.reject(crash);
      await expect(go({ fetch: failing(how, 1), pause: stop })).rejects.toBe(crash);
      expect([...storage.all.keys()]).toEqual([expect.stringMatching(/\.pending$/)]);
      await go();
      expect(server.answers.size).toBe(1);
      expect(server.opened()).toEqual(answers);
      expect([...storage.all.keys()]).toEqual([expect.stringMatching(/\.done$/)]);
    },
  );

  it.each([500, 502, 503, 403, 200])(
    "a reply %s without sense is no confirmation",
    async (status) => {
      let left = 2;
      await go({
        fetch: (url, init) =>
          at(init, url) === call && left-- > 0
            ? Promise.resolve(new Response("<p>Please sign in to this network</p>", { status }))
            : server.fetch(url, init),
      });
      expect(left).toBeLessThan(0);
      expect(server.opened()).toEqual(answers);
    },
  );

  it.each([
    ["unavailable", 503],
    ["internal-error", 500],
    ["too-many-requests", 429],
    ["a-slug-of-tomorrow", 409],
  ])("%s is waited out, and nothing is thrown away", async (slug, status) => {
    let left = 3;
    const kept: number[] = [];
    await go({
      pause: async () => void kept.push(storage.all.size),
      fetch: (url, init) =>
        at(init, url) === call && left-- > 0
          ? Promise.resolve(Response.json({ type: `/problems/${slug}`, status }, { status }))
          : server.fetch(url, init),
    });
    expect(kept).toEqual([1, 1, 1]);
    expect(server.opened()).toEqual(answers);
  });
});

describe("a closing time between ballot and answer", () => {
  it("does not need the ballot a second time", async () => {
    let up = false;
    const fetch: typeof server.fetch = (url, init) =>
      at(init, url) === "PUT /api/r/answers" && !up ? lost() : server.fetch(url, init);
    await expect(go({ fetch, pause: () => Promise.reject(crash) })).rejects.toBe(crash);
    server.form.state = "closing";
    up = true;
    await go({ fetch });
    expect(server.opened()).toEqual(answers);
  });
});

describe("a database restored from before the ballot", () => {
  it("issues it again before the answer arrives, which would be one too many", async () => {
    let left = 2;
    await go({
      fetch: (url, init) => {
        if (at(init, url) !== "PUT /api/r/answers") return server.fetch(url, init);
        if (left-- > 0) {
          server.ballots.clear();
          return lost();
        }
        expect([...server.ballots.keys()]).toEqual([server.inviteId]);
        return server.fetch(url, init);
      },
    });
    expect(left).toBeLessThan(0);
    expect(server.opened()).toEqual(answers);
  });

  it("issues it again for a tab that comes back with its signature", async () => {
    const fetch: typeof server.fetch = (url, init) =>
      at(init, url) === "PUT /api/r/answers" ? lost() : server.fetch(url, init);
    await expect(go({ fetch, pause: () => Promise.reject(crash) })).rejects.toBe(crash);
    server.ballots.clear();
    await go();
    expect([...server.ballots.keys()]).toEqual([server.inviteId]);
    expect(server.answers.size).toBe(1);
  });

  it("gives the link to who used it afterwards, in place of who was cut off", async () => {
    const fetch: typeof server.fetch = (url, init) =>
      at(init, url) === "PUT /api/r/answers" ? lost() : server.fetch(url, init);
    await expect(go({ fetch, pause: () => Promise.reject(crash) })).rejects.toBe(crash);
    server.ballots.clear();
    await go({ storage: memory() });
    await expect(go()).rejects.toEqual(new Refused("ballot-already-issued"));
    expect(server.answers.size).toBe(1);
  });
});

describe("what can never succeed", () => {
  const refusing =
    (call: string, slug: string) => (url: string | URL | Request, init?: RequestInit) =>
      at(init, url) === call
        ? Promise.resolve(Response.json({ type: `/problems/${slug}` }, { status: 409 }))
        : server.fetch(url, init);

  it.each([
    ["POST /api/r/ballots", "ballot-already-issued"],
    ["POST /api/r/ballots", "closed"],
    ["POST /api/r/ballots", "cancelled"],
    ["PUT /api/r/answers", "token-spent"],
  ])("%s refused as %s is not repeated, and nothing stays behind", async (call, slug) => {
    storage.setItem(`tenward.${server.manifest.survey}.${server.inviteId}.draft`, "{}");
    await expect(go({ fetch: refusing(call, slug) })).rejects.toEqual(new Refused(slug));
    expect(storage.all.size).toBe(0);
  });

  it("an answer that came too late leaves what its receipt needs", async () => {
    const fetch = refusing("PUT /api/r/answers", "closed");
    await expect(go({ fetch })).rejects.toEqual(new Refused("closed"));
    expect([...storage.all.keys()]).toEqual([expect.stringMatching(/\.pending$/)]);
  });

  it.each(["not-open", "unknown-invite"])("after %s the draft is still there", async (slug) => {
    const draft = `tenward.${server.manifest.survey}.${server.inviteId}.draft`;
    storage.setItem(draft, "{}");
    const fetch = refusing("POST /api/r/ballots", slug);
    await expect(go({ fetch })).rejects.toEqual(new Refused(slug));
    expect([...storage.all.keys()]).toEqual([draft]);
  });

  it("a server whose clock was set back behind the opening is waited out by a signed answer", async () => {
    let left = 2;
    await go({
      fetch: (url, init) =>
        at(init, url) === "PUT /api/r/answers" && left-- > 0
          ? Promise.resolve(Response.json({ type: "/problems/not-open" }, { status: 409 }))
          : server.fetch(url, init),
    });
    expect(left).toBeLessThan(0);
    expect(server.opened()).toEqual(answers);
  });

  it("a second browser with the same link is refused", async () => {
    await go();
    await expect(go({ storage: memory() })).rejects.toEqual(new Refused("ballot-already-issued"));
    expect(server.answers.size).toBe(1);
  });
});

describe("a server that cheats", () => {
  it("with another form is noticed before anything is sent", async () => {
    const link = server.link();
    server.form.manifest = server.form.manifest.replace("Ines", "Inez");
    const sent: string[] = [];
    const fetch: typeof server.fetch = (url, init) => {
      sent.push(at(init, url));
      return server.fetch(url, init);
    };
    const error = await answer(link, answers, { fetch, storage }).catch((e) => e);
    expect(error).toBeInstanceOf(KeyChanged);
    expect(error.expected).not.toBe(error.found);
    expect(sent).toEqual(["POST /api/r/forms"]);
  });

  it.each([
    ["that is none", "AAAA"],
    ["of 1024 bits", keyOf(1024, 65537)],
    ["of 4096 bits", keyOf(4096, 65537)],
    ["with exponent 3", keyOf(2048, 3)],
  ])("with a key %s in the frozen form is refused", async (_, key) => {
    const sent: string[] = [];
    const fetch: typeof server.fetch = (url, init) => {
      sent.push(at(init, url));
      return server.fetch(url, init);
    };
    const groups = new TestServer().manifest.groups.map((group) => ({ ...group, signingKey: key }));
    for (const change of [{ sealingKey: key }, { groups }]) {
      server = new TestServer(change);
      await expect(go({ fetch })).rejects.toBeInstanceOf(KeyChanged);
    }
    expect(sent).toEqual(["POST /api/r/forms", "POST /api/r/forms"]);
  });

  const modulus = async () =>
    (await readKey(fromBase64url(server.manifest.groups[0]?.signingKey ?? ""))).n;

  it.each<[string, (n: bigint) => bigint, number]>([
    ["0", () => 0n, 256],
    ["1", () => 1n, 256],
    ["n - 1", (n) => n - 1n, 256],
    ["n", (n) => n, 256],
    ["2^2048 - 1", () => 2n ** 2048n - 1n, 256],
    ["nothing", () => 0n, 0],
    ["255 bytes", (n) => n >> 9n, 255],
    ["257 bytes", (n) => n - 2n, 257],
    ["the blinded message itself", () => -1n, 256],
  ])("that signs with %s gets no answer", async (_, of, length) => {
    const n = await modulus();
    const sent: string[] = [];
    const fetch: typeof server.fetch = async (url, init) => {
      sent.push(at(init, url));
      if (at(init, url) !== "POST /api/r/ballots") return server.fetch(url, init);
      const blinded = JSON.parse(String(init?.body)).blindedMessage;
      const number = of(n);
      const blindSignature =
        number < 0n ? blinded : toBase64url(fromNumber(number, length).slice(0, length));
      return Response.json({ blindSignature });
    };
    await expect(go({ fetch })).rejects.toEqual(new Refused("bad-signature"));
    expect(sent).toContain("POST /api/r/ballots");
    expect(sent).not.toContain("PUT /api/r/answers");
  });

  it("that names a group outside the frozen form is refused", async () => {
    await expect(
      go({
        fetch: async (url, init) =>
          at(init, url) === "POST /api/r/invites/state"
            ? Response.json({ launchGroupId: server.inviteId })
            : server.fetch(url, init),
      }),
    ).rejects.toBeInstanceOf(KeyChanged);
  });

  it("that signs with another key gets no answer", async () => {
    // A key cannot sign what is larger than its modulus.
    const [smaller, larger] = [newKey(), newKey()].sort((a, b) =>
      modulusOf(a) < modulusOf(b) ? -1 : 1,
    );
    server = new TestServer({}, product, smaller);
    const other = new TestServer({}, product, larger);
    const sent: string[] = [];
    const fetch: typeof server.fetch = (url, init) => {
      sent.push(at(init, url));
      const forged = { ...JSON.parse(String(init?.body ?? "{}")), secret: other.secret };
      return at(init, url) === "POST /api/r/ballots"
        ? other.fetch(url, { ...init, body: JSON.stringify(forged) })
        : server.fetch(url, init);
    };
    await expect(go({ fetch })).rejects.toEqual(new Refused("bad-signature"));
    expect(sent).not.toContain("PUT /api/r/answers");
  });
});

describe("a browser that keeps nothing", () => {
  it("still hands in", async () => {
    const full: Place = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      removeItem: () => {},
    };
    await go({ storage: full });
    expect(server.opened()).toEqual(answers);
  });

  it("that forgets the pending answer cannot vote twice", async () => {
    const fetch: typeof server.fetch = async (url, init) => {
      const reply = await server.fetch(url, init);
      return at(init, url) === "POST /api/r/ballots" ? lost() : reply;
    };
    await expect(go({ fetch, pause: () => Promise.reject(crash) })).rejects.toBe(crash);
    storage.all.clear();
    await expect(go()).rejects.toEqual(new Refused("ballot-already-issued"));
    expect(server.answers.size).toBe(0);
  });
});

describe("the pause", () => {
  it("grows to half a minute, unless the server asks for more", () => {
    for (let failed = 1; failed < 20; failed++) {
      expect(backOff(failed, new Refused(""))).toBeLessThanOrEqual(37_500);
      expect(backOff(failed, new Refused(""))).toBeGreaterThanOrEqual(750);
    }
    expect(backOff(1, new Refused("too-many-requests", 61))).toBe(61_000);
  });
});
