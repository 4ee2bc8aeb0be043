import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { policyOf } from "../../../scripts/lib/page.mjs";
import type { LaunchGroup, Manifest } from "../../respond/src/protocol/manifest";
import { managerNotice } from "../../respond/src/testing/notice";
import { TestServer } from "../../respond/src/testing/server";

const built = join(import.meta.dirname, "../../dist/r");

/** Returns the reply to give instead, by method and path. */
type Fault = (
  call: string,
) => "lost request" | "lost reply" | { status: number; slug: string } | undefined;

/** The built page in front of one survey with real keys, for states that a real server reaches only with time. */
export async function openSite(
  change: Partial<Manifest> = {},
  group?: Omit<LaunchGroup, "signingKey">,
) {
  if (!existsSync(built)) throw new Error("Build the respondent page first: npm run build");
  const survey = new TestServer(change, group);
  const calls: string[] = [];
  const site = {
    survey,
    calls,
    /** What the calls brought. */
    bodies: [] as string[],
    fault: (() => undefined) as Fault,
    /** The page that this request gets. */
    page: (html: string, _request: IncomingMessage): string => html,
    origin: "",
    link: "",
    close: () => {},
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", site.origin);
    const send = (status: number, type: string, body: string) =>
      response.writeHead(status, { "Content-Type": type }).end(body);
    if (!url.pathname.startsWith("/api/")) {
      const folder = /^\/r\/(\w+)\/$/.exec(url.pathname)?.[1] ?? "";
      const html = readFileSync(join(built, folder, "index.html"), "utf8");
      const page = site.page(html, request);
      response.setHeader("Content-Security-Policy", policyOf(page, url.pathname));
      return send(200, "text/html", page);
    }
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.method === "OPTIONS") {
      response.setHeader("Access-Control-Allow-Methods", "POST, PUT");
      response.setHeader("Access-Control-Allow-Headers", "Content-Type");
      return response.writeHead(204).end();
    }
    const call = `${request.method} ${url.pathname}`;
    calls.push(`${call} ${request.headers.cookie ?? "no cookie"}`);
    const fault = site.fault(call);
    if (fault === "lost request") return request.socket.destroy();
    if (typeof fault === "object") {
      response.setHeader("Retry-After", "3");
      return send(
        fault.status,
        "application/problem+json",
        JSON.stringify({ type: `/problems/${fault.slug}` }),
      );
    }
    let body = "";
    for await (const part of request) body += part;
    site.bodies.push(body);
    const reply = call.endsWith("/preview")
      ? Response.json({ ...preview(survey.manifest) })
      : await survey.fetch(url, { method: request.method ?? "", ...(body && { body }) });
    if (fault === "lost reply") return request.socket.destroy();
    if (reply.status === 204) return response.writeHead(204).end();
    return send(reply.status, "application/json", await reply.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  site.link = survey.link(site.origin);
  site.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return site;
}

export type Site = Awaited<ReturnType<typeof openSite>>;

const preview = ({ sealingKey: _, ...manifest }: Manifest) => ({
  manifest,
  groupId: manifest.groups[0]?.members[0]?.groupId,
});

export const manager: Omit<LaunchGroup, "signingKey"> = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0499",
  kind: "manager",
  named: true,
  invited: 1,
  members: [
    {
      groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0009",
      kind: "manager",
      invited: 1,
      names: ["Petra Lenz"],
      notice: managerNotice,
    },
  ],
};
