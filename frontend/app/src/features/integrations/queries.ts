import { client, everyPage, type Schemas } from "../../shared/api";

export type ApiToken = Schemas["ApiToken"];
export type TokenScope = Schemas["TokenScope"];

export const tokensQuery = {
  queryKey: ["tokens"],
  queryFn: () => everyPage<ApiToken>((query) => client.GET("/api/tokens", { params: { query } })),
};

export const revokeToken = ({ id }: ApiToken) =>
  client.DELETE("/api/tokens/{tokenId}", { params: { path: { tokenId: id } } });
