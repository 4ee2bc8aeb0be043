import { http } from "msw";
import { expect, it } from "vitest";
import { server, withServer } from "../../test/server";
import { ownZone } from "../i18n";
import { meQuery, sayZone } from "./me";
import { queries } from "./queries";

withServer();

it("says once where the browser is", async () => {
  const here = ownZone();
  const sent: unknown[] = [];
  let me: object = { id: "m1" };
  const answer = () => Response.json(me, { headers: { ETag: '"1"' } });
  server.use(
    http.get("*/api/me", answer),
    http.patch("*/api/me", async ({ request }) => {
      const change = (await request.json()) as object;
      sent.push(change, request.headers.get("If-Match"));
      me = { ...me, ...change };
      return answer();
    }),
  );
  await sayZone();
  await sayZone();
  expect(sent).toEqual([{ zone: here }, '"1"']);
  expect(queries.getQueryData(meQuery.queryKey)).toMatchObject({ value: { zone: here } });
});
