// npm run compare -- https://tenward.example: does that server serve the respondent page of this source? What was found is also
// written as a page to print: --page FILE, --lang de.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildAnswerPage, buildPages, installPackages, version } from "./lib/build.mjs";
import { comparedPage } from "./lib/compared.mjs";
import {
  ANSWER_PAGE_PUBLISHED,
  answerPage,
  builtPage,
  differences,
  PUBLISHED,
  published,
} from "./lib/page.mjs";
import { CannotStart, run } from "./lib/stop.mjs";

const options = {
  lang: { type: "string", default: "en" },
  page: { type: "string", default: "tenward-compared.html" },
  publish: { type: "boolean" },
};

await run(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [origin] = positionals;
  if (!values.publish && !URL.canParse(origin)) {
    throw new CannotStart(
      "Enter the address of the server: npm run compare -- https://tenward.example",
    );
  }
  await installPackages(process.env, console.log, false);
  await buildPages(process.env);
  const files = builtPage();
  if (values.publish) {
    await buildAnswerPage(process.env);
    writeFileSync(PUBLISHED, published(files));
    writeFileSync(ANSWER_PAGE_PUBLISHED, answerPage());
    return 0;
  }
  return compare(origin, files, values);
});

async function compare(origin, files, { lang, page }) {
  const found = await differences(origin, files).catch((error) => {
    throw new CannotStart(`${origin} cannot be read: ${error.cause?.message ?? error.message}`);
  });
  console.log(published(files));
  // npm changes the folder before it runs a script.
  const sheet = resolve(process.env.INIT_CWD ?? process.cwd(), page);
  writeFileSync(sheet, comparedPage({ origin, files, found, version, lang, day: new Date() }));
  if (found.length === 0) {
    console.log(`${origin} served exactly these files to this computer this time.`);
  } else {
    console.error(`${origin} does not serve the respondent page of this source:`);
    console.error(found.map((line) => `- ${line}`).join("\n"));
  }
  console.log(`To print: ${sheet}`);
  return found.length === 0 ? 0 : 1;
}
