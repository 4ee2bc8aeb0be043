// npm run release: an archive that runs with Java alone, what is in it, and the hash of each file. With -- --tag, the commit gets its tag.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { installPackages } from "./lib/build.mjs";
import { dockerfileOfRelease } from "./lib/image.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { checkMaven } from "./lib/maven.mjs";
import { root } from "./lib/paths.mjs";
import { licenceRows, licenceTexts, writeSboms } from "./lib/sbom.mjs";
import { CannotStart, run } from "./lib/stop.mjs";
import { systems, trim } from "./lib/trim.mjs";

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const name = `tenward-${version}`;
const tag = `v${version}`;
const target = join(root, "target/release");
const source = join(target, "source");
const folder = join(target, name);
const AS_THEY_ARE = ["LICENSE", "SECURITY.md", "CHANGELOG.md", "docker-compose.yml", "examples"];

await run(async () => {
  const tagged = process.argv.includes("--tag");
  if (tagged) requireNewVersion();
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home, CI: "1" };
  rmSync(target, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  mkdirSync(folder);
  checkMaven(environment);
  await installPackages(environment);
  build(environment);
  fill(environment);
  for (const system of systems) {
    console.log(`Packing it for ${system} ...`);
    const lib = join(folder, "lib");
    cpSync(join(source, "backend/target/quarkus-app"), lib, { recursive: true });
    trim(join(lib, "lib/main"), system, jdk, ofCommit("%cI"));
    writeFileSync(join(folder, "FILES.sha256"), hashes(folder, "FILES.sha256"));
    pack(`${name}-${system}.tar.gz`);
    rmSync(lib, { recursive: true });
  }
  cpSync(join(source, "frontend/dist-answer"), target, { recursive: true });
  for (const path of [folder, source, `${source}.tar`]) {
    rmSync(path, { recursive: true });
  }
  const sums = hashes(target);
  writeFileSync(join(target, "SHA256SUMS"), sums);
  console.log(`${sums}In ${relative(process.cwd(), target)}.`);
  if (tagged) {
    call("git", ["tag", "--annotate", tag, "--message", `Tenward ${version}`]);
    console.log(`Tagged as ${tag}. Publish the tag with: git push origin ${tag}`);
  }
  return 0;
});

/** Before anything is built. */
function requireNewVersion() {
  const changes = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  if (!changes.includes(`\n## ${version}\n`)) {
    throw new CannotStart(`CHANGELOG.md has no section ${version}. Write it and commit.`);
  }
  if (call("git", ["tag", "--list", tag])) {
    throw new CannotStart(`There is a release ${version} already. Name the next version first.`);
  }
}

/** The last commit, in a folder of its own: nothing of an earlier build is near, and nothing that runs is disturbed. */
function build(environment) {
  call("git", ["archive", "--output", join(target, "source.tar"), "HEAD"]);
  call("tar", ["-xf", join(target, "source.tar")], environment, source);
  symlinkSync(join(root, "node_modules"), join(source, "node_modules"), "junction");
  console.log("Building the pages ...");
  for (const script of ["build", "build:answer"]) {
    call("npm", ["run", script, "--workspace", "frontend"], environment, source);
  }
  console.log("Building the server ...");
  const time = `-Dproject.build.outputTimestamp=${ofCommit("%cI")}`;
  const named = `-Dquarkus.application.version=${version}+${ofCommit("%h")}`;
  const maven = ["-q", "-B", "-ntp", "package", "-Dmaven.test.skip=true", time, named];
  call("mvn", maven, environment, source);
}

function fill(environment) {
  cpSync(join(source, "backend/src/main/release"), folder, { recursive: true });
  for (const path of AS_THEY_ARE) {
    cpSync(join(source, path), join(folder, path), { recursive: true });
  }
  cpSync(join(source, "docs"), join(folder, "docs"), {
    recursive: true,
    filter: (path) => !path.includes("released-openapi"),
  });
  writeFileSync(
    join(folder, "Dockerfile"),
    dockerfileOfRelease(readFileSync(join(source, "Dockerfile"), "utf8")),
  );
  write("README.md", (text) => text.replace("VERSION", version));
  write("kubernetes/tenward.yaml", (text) => text.replaceAll("VERSION", version));
  console.log("Listing what it is made of ...");
  const { server, pages } = writeSboms(join(folder, "sbom"), source, environment);
  const head = "| component | version | licence |\n|---|---|---|";
  const parts = [`# Licences\n\n## Server\n${head}\n${licenceRows(server)}`];
  parts.push(`## Pages\n${head}\n${licenceRows(pages)}\n`);
  writeFileSync(join(folder, "LICENCES.md"), parts.join("\n\n"));
  const texts = licenceTexts(pages, join(root, "node_modules"));
  writeFileSync(join(folder, "LICENCES-of-the-pages.txt"), `${texts}\n`);
}

function write(path, change) {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
}

/** The same bytes from the same files: names in order, one time, no owner (reproducible-builds.org/docs/archives). */
function pack(archive) {
  const same = [
    "--sort=name",
    `--mtime=@${ofCommit("%ct")}`,
    "--owner=0",
    "--group=0",
    "--numeric-owner",
  ];
  const modes = ["--mode=u+rwX,go+rX,go-w", "--format=gnu"];
  const gzip = ["--use-compress-program=gzip -n"];
  call("tar", [...same, ...modes, ...gzip, "-cf", archive, name], process.env, target);
}

function hashes(inside, except) {
  const files = readdirSync(inside, { recursive: true }).map(String).sort();
  return files
    .filter((file) => file !== except && statSync(join(inside, file)).isFile())
    .map((file) => {
      const hash = createHash("sha256").update(readFileSync(join(inside, file)));
      return `${hash.digest("hex")}  ${file}\n`;
    })
    .join("");
}

function ofCommit(format) {
  return call("git", ["log", "-1", `--format=${format}`]).trim();
}

function call(command, args, environment = process.env, cwd = root) {
  const options = { cwd, env: environment, encoding: "utf8", maxBuffer: 1 << 28 };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (error || status !== 0) {
    throw new CannotStart(`\`${command} ${args.join(" ")}\` failed: ${error?.message ?? stderr}`);
  }
  return stdout;
}
