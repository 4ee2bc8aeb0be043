import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CONTRACT } from "./contract.mjs";
import { root, windows } from "./paths.mjs";
import { CannotStart } from "./stop.mjs";

const GENERATOR = "org.openapitools:openapi-generator-cli:7.17.0";

/** What openapi-generator makes of the contract unless told otherwise. */
const SKIPPED = "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false";

/** By folder. */
const CLIENTS = {
  "java-okhttp-gson": ["-g", "java", "--library", "okhttp-gson"],
  "java-native": ["-g", "java", "--library", "native"],
  python: ["-g", "python"],
  typescript: ["-g", "typescript-fetch"],
};

/**
 * Generates clients from the contract as a stranger does, and compiles them: Java by Maven, TypeScript by its compiler;
 * of Python the syntax is checked, as its packages are not ours to fetch.
 *
 * @param {string} folder an empty one
 * @param {{ home: string }} jdk that openapi-generator and Maven run on
 * @returns {string[]} the command that runs scripts/clients/Download.java with the first of them
 */
export function makeClients(folder, jdk) {
  const environment = { ...process.env, JAVA_HOME: jdk.home };
  const java = join(jdk.home, "bin/java");
  const quietly = (command, args, cwd = folder) => {
    const options = { cwd, env: environment, encoding: "utf8", shell: windows, maxBuffer: 1 << 28 };
    const { status, stdout, stderr, error } = spawnSync(command, args, options);
    if (error || status !== 0) {
      throw new CannotStart(
        `${command} ${args.join(" ")} failed:\n${stdout}${stderr}${error ?? ""}`,
      );
    }
  };
  const maven = (cwd, ...args) => quietly("mvn", ["-q", "-B", "-ntp", ...args], cwd);

  maven(
    root,
    "dependency:copy",
    `-Dartifact=${GENERATOR}`,
    `-DoutputDirectory=${folder}`,
    "-Dmdep.useBaseVersion=true",
    "-N",
  );
  // For Python, openapi-generator 7.17 writes functions without a type for what a webhook receives.
  const calls = join(folder, "calls.yaml");
  writeFileSync(calls, readFileSync(CONTRACT, "utf8").replace(/^webhooks:\n(?: .*\n)+/m, ""));
  const generator = join(folder, `${GENERATOR.split(":").slice(1).join("-")}.jar`);
  for (const [name, chosen] of Object.entries(CLIENTS)) {
    const to = ["-i", name === "python" ? calls : CONTRACT, "-o", join(folder, name)];
    quietly(java, ["-jar", generator, "generate", ...chosen, ...to, "--global-property", SKIPPED]);
  }

  const first = join(folder, "java-okhttp-gson");
  copyFileSync(
    join(root, "scripts/clients/Download.java"),
    join(first, "src/main/java/Download.java"),
  );
  maven(
    first,
    "compile",
    "dependency:build-classpath",
    `-Dmdep.outputFile=${join(folder, "classpath")}`,
  );
  maven(join(folder, "java-native"), "compile");
  quietly("python3", ["-m", "compileall", "-q", join(folder, "python")]);
  const tsc = join(root, "node_modules/typescript-native/bin/tsc");
  const strictly = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022"];
  const modern = ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom"];
  quietly(process.execPath, [tsc, ...strictly, ...modern, join(folder, "typescript/index.ts")]);
  const classes = [join(first, "target/classes"), readFileSync(join(folder, "classpath"), "utf8")];
  return [java, "-cp", classes.join(delimiter), "Download"];
}
