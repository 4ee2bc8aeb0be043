import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A line of an access log. */
export interface Entry {
  /** The whole request had arrived at this time, in milliseconds since the epoch. */
  at: number;
  /** The whole response had left after this many milliseconds. */
  took: number;
  method: string;
  path: string;
  /** Bodies in bytes. */
  sent: number;
  received: number;
  address: string;
}

/** Carries the address a request comes from, because all of them come from this machine. */
export const FROM = "x-from";

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A reverse proxy as administrators run it: it passes the address on, and writes an access log. */
export class ReverseProxy {
  readonly log: Entry[] = [];

  private constructor(private readonly server: Server) {}

  static async before(target: string): Promise<ReverseProxy> {
    const proxy: ReverseProxy = new ReverseProxy(
      createServer(async (incoming, outgoing) => {
        const body = await bodyOf(incoming);
        const at = Date.now() + (performance.now() % 1);
        const { [FROM]: from, ...headers } = incoming.headers;
        const address = String(from ?? "");
        const passed = request(
          new URL(incoming.url ?? "/", target),
          {
            method: incoming.method ?? "GET",
            headers: { ...headers, "x-forwarded-for": address, "content-length": body.length },
          },
          async (reply) => {
            const answer = await bodyOf(reply);
            outgoing.writeHead(reply.statusCode ?? 502, reply.headers).end(answer);
            proxy.log.push({
              at,
              took: Date.now() - at,
              method: incoming.method ?? "",
              path: incoming.url ?? "",
              sent: body.length,
              received: answer.length,
              address,
            });
          },
        );
        passed.on("error", () => outgoing.writeHead(502).end());
        passed.end(body);
      }),
    );
    proxy.server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => proxy.server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
