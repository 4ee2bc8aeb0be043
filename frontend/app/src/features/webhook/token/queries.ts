import { allQuery, type CreationKey, client, queries, type Schemas } from "../../../shared/api";

export type ApiToken = Schemas["ApiToken"];
export type TokenScope = Schemas["TokenScope"];

export const tokensQuery = allQuery("/api/tokens");

export const revokeToken = ({ id }: ApiToken) =>
  client.DELETE("/api/tokens/{tokenId}", { params: { path: { tokenId: id } } });

/** The token with its new secret; its reader is taken to be who it was. */
export async function renewToken(
  { id: tokenId, reader }: ApiToken,
  key: CreationKey,
): Promise<ApiToken> {
  const body = reader ? { reader } : {};
  const params = { path: { tokenId }, ...key.for(body) };
  const { data } = await client.POST("/api/tokens/{tokenId}/secret", { params, body });
  key.done();
  await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  return data as ApiToken;
}
