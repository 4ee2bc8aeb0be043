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
