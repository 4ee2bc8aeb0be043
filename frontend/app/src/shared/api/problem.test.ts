import { http } from "msw";
import { describe, expect, it } from "vitest";
import { problem, server, withServer } from "../../test/server";
import { client } from "./client";
import { beforeProblems, ProblemError, slugOf, UnreachableError } from "./problem";

withServer();

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("what the client throws", () => {
  it("is the server's problem with its faults", async () => {
    const errors = [{ pointer: "/name", code: "required" }];
    server.use(http.get("*/api/me", () => problem("invalid-request", 400, { errors })));
    const error = await failureOf(client.GET("/api/me"));
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ slug: "invalid-request", status: 400, faults: errors });
  });

  it("is thrown once its sentences are there", async () => {
    const prepared: string[] = [];
    beforeProblems(async (slug) => {
      await new Promise((resolve) => setTimeout(resolve));
      prepared.push(slug);
    });
    server.use(http.get("*/api/me", () => problem("invalid-request", 400)));
    await failureOf(client.GET("/api/me"));
    expect(prepared).toEqual(["invalid-request"]);
    beforeProblems(async () => undefined);
  });

  it("is told apart from what something in between answered", async () => {
    server.use(http.get("*/api/me", () => new Response("<h1>Bad gateway</h1>", { status: 502 })));
    expect(slugOf(await failureOf(client.GET("/api/me")))).toBe("no-problem-given");
  });

  it("is “unreachable” without any answer", async () => {
    server.use(http.get("*/api/me", () => Response.error()));
    expect(await failureOf(client.GET("/api/me"))).toBeInstanceOf(UnreachableError);
  });
});
