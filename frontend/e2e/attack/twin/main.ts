import { appendFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Tables } from "./tables";
import { type Files, Twin } from "./twin";
import { type VariantName, variantOf, variants } from "./variants";

const [database = "", folder = "", timed] = process.argv.slice(2);
const twins = new Map<string, Twin>();
/** Maps surveys to their twins. */
const homes = new Map<string, Twin>();

let spooled = 0;
const files: Files = {
  log: (line) => appendFileSync(join(folder, "twin.log"), `${new Date().toISOString()} ${line}\n`),
  spool: (text) => writeFileSync(join(folder, `tmp/answer-${spooled++}`), text),
};

for (const name of Object.keys(variants) as VariantName[]) {
  const tables = new Tables(database, name);
  await tables.create();
  twins.set(name, new Twin(variantOf(name), tables, files, timed === "true"));
}

async function handle(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const part of request) text += part;
  const path = request.url?.split("/") ?? [];
  const body = text ? JSON.parse(text) : {};
  const twin = homes.get(body.surveyId);
  switch (`${request.method} ${path.slice(1, 4).join("/")}`) {
    case "POST twin/surveys": {
      const chosen = twins.get(body.variant);
      const launched = chosen?.launch(body.manifest, body.invited);
      if (chosen && launched) homes.set(launched.id, chosen);
      return launched;
    }
    case "POST twin/close":
      return twin?.close(body.surveyId);
    case "POST twin/key":
      return twin?.signingKey();
    case "GET twin/alive":
      return {};
    case "POST api/r/forms":
      return twin?.form(body.surveyId);
    case "POST api/r/invites":
      return twin?.state(body.surveyId);
    case "POST api/r/ballots":
      return twin?.ballot(body.surveyId, body.inviteId, body.blindedMessage);
    case "PUT api/r/answers":
      return twin?.answer(body, String(request.headers["x-forwarded-for"]));
    default:
      throw new Error(`No ${request.method} ${request.url}`);
  }
}

const server = createServer((request, response) => {
  handle(request).then(
    (reply) => response.writeHead(reply === undefined ? 204 : 200).end(JSON.stringify(reply)),
    (error) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});
// It may be silent for long, while its memory is written.
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
