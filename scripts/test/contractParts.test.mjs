import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { CONTRACT } from "../lib/contract.mjs";
import { assemble, readParts } from "../lib/contractParts.mjs";

const common = `openapi: 3.1.0
tags:
  - {name: week}
  - {name: talk}
security:
  - session: []
x-problem-statuses:
  not-signed-in: 401
  forbidden: 403
  session-only: 403
  not-found: 404
  talk-over: 409
  changed-meanwhile: 412
  invalid-request: 400
x-problem-responses:
  400: Invalid
  401: NotSignedIn
  403: Forbidden
  404: NotFound
  409: Conflict
components:
  parameters:
    Day: {name: day, in: query}
    TalkId: {name: talkId, in: path, x-belongs-to: member}
  responses:
    Invalid: {}
    NotSignedIn: {}
    Forbidden: {}
    NotFound: {}
    Conflict: {}
  schemas:
    Day: {type: string}
`;

const operation = (id, { more = "", responses = "" } = {}) => `    get:
      operationId: ${id}
      x-roles: [lead]
      x-anonymity: none
${more}      responses:
        '200': {description: 'The day.'}
${responses}`;

const week = `paths:
  /api/week:
${operation("getWeek", { more: "      parameters:\n        - $ref: '#/components/parameters/Day'\n" })}schemas:
  Week:
    properties: {day: {$ref: '#/components/schemas/Day'}}
`;

const talk = (more) => `paths:
  /api/talks/{talkId}:
${operation("getTalk", more)}`;

test("openapi.yaml is what the parts give", () => {
  assert.equal(readFileSync(CONTRACT, "utf8"), assemble(readParts()), "npm run contract writes it");
});

test("what follows from an operation is added, in the order of its tags", () => {
  const more = {
    more: "      x-problems: [talk-over]\n      parameters:\n        - $ref: '#/components/parameters/TalkId'\n".replaceAll(
      "\\n",
      "\n",
    ),
  };
  const whole = assemble({ "common.yaml": common, "talk.yaml": talk(more), "week.yaml": week });
  assert.ok(whole.indexOf("/api/week:") < whole.indexOf("/api/talks/{talkId}:"));
  assert.match(
    whole,
    / {6}x-problems: \[invalid-request, not-signed-in, forbidden, session-only\]/,
  );
  assert.match(
    whole,
    / {6}x-problems: \[invalid-request, not-signed-in, forbidden, session-only, not-found, talk-over\]/,
  );
  assert.match(
    whole,
    /'200': .*\n {8}'400': \{\$ref: '#\/components\/responses\/Invalid'\}\n {8}'401'.*\n {8}'403'.*\n {8}'404'.*\n {8}'409'/,
  );
  assert.match(whole, /^ {4}Week:\n {6}properties: /m);
});

for (const [name, parts, sentence] of [
  [
    "something that is missing",
    { "week.yaml": week.replace("schemas/Day", "schemas/Hour") },
    /^contract\/week.yaml:13: #\/components\/schemas\/Hour does not exist$/,
  ],
  [
    "twice the same path",
    { "talk.yaml": week.replace("getWeek", "getDay") },
    /\/api\/week is in week.yaml, too$/,
  ],
  [
    "twice the same schema",
    { "talk.yaml": `${talk()}schemas:\n  Week: {}\n` },
    /^contract\/talk.yaml:10: Week is defined twice$/,
  ],
  [
    "an exception that is none",
    { "talk.yaml": talk({ more: "      x-problems: [forbidden]\n" }) },
    /^contract\/talk.yaml:4: operationId: getTalk - forbidden follows from the operation already$/,
  ],
  [
    "a problem without a status",
    { "talk.yaml": talk({ more: "      x-problems: [lost]\n" }) },
    /^contract\/talk.yaml:4: operationId: getTalk - lost is not in x-problem-statuses$/,
  ],
  [
    "a response that follows",
    {
      "talk.yaml": talk({
        responses: "        '403': {$ref: '#/components/responses/Forbidden'}\n",
      }),
    },
    /^contract\/talk.yaml:4: operationId: getTalk - response 403 follows already$/,
  ],
  ["a file without a tag", { "weeks.yaml": week }, /^contract\/weeks.yaml: no tag of common.yaml/],
  [
    "an example that no other one has written",
    { "talk.yaml": `${talk()}schemas:\n  Talk:\n    example: *Talk\n` },
    /^contract\/talk.yaml: Unresolved alias .*: Talk$/,
  ],
  ["no YAML", { "talk.yaml": "paths: [" }, /^contract\/talk.yaml:1: /],
]) {
  test(`${name} is named`, () => {
    const all = { "common.yaml": common, "week.yaml": week, ...parts };
    assert.throws(
      () => assemble(all),
      (error) => sentence.test(error.message.split("\n")[0]) || assert.fail(error.message),
    );
  });
}
