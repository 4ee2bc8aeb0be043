import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Holds what the provider says about the person who signs in there. */
interface Identity {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
}

const client = { id: "tenward", secret: "a secret of the client, and quite a long one" };
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** An OpenID Connect provider with a page of its own, that insists on PKCE and on the client's secret. */
export class SignOnProvider {
  identity: Identity = { sub: "1", email: "", email_verified: true, name: "" };
  /** Says another nonce than it was asked with, as whoever plays back an old token. */
  replays = false;
  private readonly asked = new Map<string, URLSearchParams>();
  private readonly server = createServer(
    (request, response) => void this.answer(request, response),
  );

  static async open(): Promise<SignOnProvider> {
    const provider = new SignOnProvider();
    await new Promise<void>((done) => provider.server.listen(0, "localhost", done));
    return provider;
  }

  get environment(): Record<string, string> {
    return {
      TENWARD_OIDC_ISSUER: this.issuer,
      TENWARD_OIDC_CLIENT_ID: client.id,
      TENWARD_OIDC_CLIENT_SECRET: client.secret,
      TENWARD_OIDC_NAME: "Harbour ID",
    };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private get issuer(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", this.issuer);
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(response, 200, this.description());
      case "/keys":
        return json(response, 200, {
          keys: [
            { ...keys.publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" },
          ],
        });
      case "/authorize":
        return this.ask(url.searchParams, response);
      case "/token":
        return this.give(request, response);
      default:
        return json(response, 404, {});
    }
  }

  private description() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  /** A page on which somebody says yes, as a person would. */
  private ask(asked: URLSearchParams, response: ServerResponse): void {
    const whole =
      asked.get("nonce") && asked.get("state") && asked.get("code_challenge_method") === "S256";
    if (!whole) {
      json(response, 400, { error: "invalid_request" });
      return;
    }
    const code = randomUUID();
    this.asked.set(code, asked);
    const back = new URL(asked.get("redirect_uri") ?? "");
    back.searchParams.set("state", asked.get("state") ?? "");
    back.searchParams.set("code", code);
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(`<h1>Harbour ID</h1><a href="${back.href.replaceAll("&", "&amp;")}">Go on</a>`);
  }

  private async give(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = new URLSearchParams(await text(request));
    const asked = this.asked.get(given.get("code") ?? "");
    this.asked.delete(given.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(given.get("code_verifier") ?? "")
      .digest("base64url");
    const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString("base64")}`;
    const known = request.headers.authorization === basic;
    if (!known || asked?.get("code_challenge") !== challenge) {
      return json(response, 400, { error: "invalid_grant" });
    }
    const nonce = this.replays ? randomUUID() : asked.get("nonce");
    const id_token = this.signed({ ...this.identity, nonce });
    json(response, 200, { token_type: "Bearer", expires_in: 300, access_token: "x", id_token });
  }

  /** RFC 7519. */
  private signed(claims: object): string {
    const now = Math.floor(Date.now() / 1000);
    const body = { iss: this.issuer, aud: client.id, iat: now, exp: now + 300, ...claims };
    const parts = [{ alg: "RS256", kid: "1" }, body].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url"),
    );
    const signature = sign("sha256", Buffer.from(parts.join(".")), keys.privateKey);
    return [...parts, signature.toString("base64url")].join(".");
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}
