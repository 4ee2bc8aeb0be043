// npm run answer-page: the page to answer with that comes from no server, as one file, and its SHA-256.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { buildAnswerPage, installPackages } from "./lib/build.mjs";
import { ANSWER_PAGE, ANSWER_PAGE_PUBLISHED, answerPage } from "./lib/page.mjs";
import { run } from "./lib/stop.mjs";

await run(async () => {
  await installPackages(process.env, console.log, false);
  await buildAnswerPage(process.env);
  const built = answerPage();
  const same = readFileSync(ANSWER_PAGE_PUBLISHED, "utf8") === built;
  console.log(`${built}${relative(process.env.INIT_CWD ?? process.cwd(), ANSWER_PAGE)}`);
  console.log(same ? "The published hash is the same." : "The published hash is another one.");
});
