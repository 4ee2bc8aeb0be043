// npm run compare -- https://tenward.example: does that server serve the respondent page of this source?
import { writeFileSync } from "node:fs";
import { buildPages, installPackages } from "./lib/build.mjs";
import { builtPage, differences, PUBLISHED, published } from "./lib/page.mjs";
import { CannotStart, run } from "./lib/stop.mjs";

await run(async () => {
  const [argument] = process.argv.slice(2);
  if (!argument) {
    throw new CannotStart(
      "Enter the address of the server: npm run compare -- https://tenward.example",
    );
  }
  installPackages(process.env);
  buildPages(process.env);
  const files = builtPage();
  if (argument === "--publish") {
    writeFileSync(PUBLISHED, published(files));
    return 0;
  }
  return compare(argument, files);
});

async function compare(origin, files) {
  const found = await differences(origin, files).catch((error) => {
    throw new CannotStart(`${origin} cannot be read: ${error.cause?.message ?? error.message}`);
  });
  console.log(published(files));
  if (found.length === 0) {
    console.log(`${origin} served exactly these files to this computer this time.`);
    return 0;
  }
  console.error(`${origin} does not serve the respondent page of this source:`);
  console.error(found.map((line) => `- ${line}`).join("\n"));
  return 1;
}
