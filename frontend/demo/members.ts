import { type Api, session, sure } from "./session";
import type { Story } from "./story";

const workspace = { workspace: "Harbour & Sons (demo)", operator: "Harbour IT" };

const codeOf = (address: string) => new URL(address).hash.replace("#code=", "");

/** The first lead owns the workspace. @param setup the address that the server printed */
export async function setUp(address: string, setup: string, { lead }: Story, password: string) {
  const api = session(address);
  const body = { ...workspace, ...lead, code: codeOf(setup), operatorIsOwner: false, password };
  await sure(api.POST("/api/setup", { body }));
  return api;
}

/** A token for whoever tries the API; surveys launched from then on name its reader. */
export async function makeToken(api: Api) {
  const scopes = ["surveys:read", "results:named", "themes:read", "role:read"] as const;
  const reader = { name: "Harbour dashboard", runBy: "own-company" } as const;
  const body = { name: "Trying the API", scopes: [...scopes], reader, expiresOn: inDays(300) };
  const { token } = await sure(api.POST("/api/tokens", { body }));
  return token;
}

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The others join by invitation, as they would. */
export async function join(owner: Api, address: string, story: Story, password: string) {
  const { name, email } = story.lead;
  const { link } = await sure(
    owner.POST("/api/member-invitations", { body: { name, email, role: "lead" } }),
  );
  const api = session(address);
  const body = { code: codeOf(link ?? ""), name, password };
  await sure(api.POST("/api/member-invitations/accept", { body }));
  return api;
}
