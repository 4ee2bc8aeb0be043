import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "./stop.mjs";

const PLUGIN = "org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom";
/** npm names workspaces after their folders. */
const OURS = ["tenward", "tenward-frontend", "frontend", "test"];
/** Of components that name none: a later version of the same repository does. */
const READ = { "pkg:npm/neverpanic": "MIT" };
const GPL = /\b[AL]?GPL|GNU/i;

/**
 * Writes what the server and the pages are made of (CycloneDX), without what changes from run to run.
 * @param {string} folder where they are to lie
 * @param {string} source the checkout that they describe
 * @returns {{ server: object[], pages: object[] }} the components
 */
export function writeSboms(folder, source, environment) {
  mkdirSync(folder, { recursive: true });
  const maven = [PLUGIN, "-DoutputFormat=json", "-DoutputName=server.cdx"];
  maven.push(`-DoutputDirectory=${folder}`);
  output("mvn", ["-q", "-B", "-ntp", "-pl", "backend", ...maven], source, environment);
  const npm = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"];
  const pages = output("npm", npm, source, environment);
  const server = readFileSync(join(folder, "server.cdx.json"), "utf8");
  return { server: write(folder, "server", server), pages: write(folder, "pages", pages) };
}

function write(folder, name, text) {
  const { serialNumber, ...sbom } = JSON.parse(text);
  delete sbom.metadata.timestamp;
  // With --omit=dev, npm leaves out react as well.
  sbom.components = sbom.components.filter((component) => !isOfDevelopment(component));
  for (const component of sbom.components) {
    const id = READ[component.purl?.replace(/@[^@]*$/, "")];
    if (id && !component.licenses?.length) component.licenses = [{ license: { id } }];
  }
  const shipped = new Set([
    sbom.metadata.component["bom-ref"],
    ...sbom.components.map((component) => component["bom-ref"]),
  ]);
  sbom.dependencies = sbom.dependencies
    .filter(({ ref }) => shipped.has(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: dependsOn.filter((on) => shipped.has(on)),
    }));
  // npm names the component after the folder of the checkout.
  sbom.metadata.component.name = "tenward";
  writeFileSync(join(folder, `${name}.cdx.json`), `${JSON.stringify(sbom, null, 1)}\n`);
  return sbom.components.filter((component) => !OURS.includes(component.name));
}

const isOfDevelopment = ({ properties = [] }) =>
  properties.some(({ name, value }) => name.endsWith(":development") && value === "true");

/**
 * The table of all licences, or an error that names what we may not ship.
 * @param {{ name: string, group?: string, version: string, purl: string, licenses?: object[] }[]} components
 * @returns {string} rows in Markdown
 */
export function licenceRows(components) {
  const rows = components.map((component) => [
    nameOf(component),
    component.version,
    licencesOf(component),
  ]);
  const wrong = rows.filter(([, , licences]) => !licences.some((licence) => !GPL.test(licence)));
  if (wrong.length > 0) {
    throw new CannotStart(
      `Without a licence that we may ship: ${wrong.map(([name]) => name).join(", ")}.`,
    );
  }
  const lines = rows.map(
    ([name, version, licences]) => `| ${name} | ${version} | ${licences.join(" or ")} |`,
  );
  return [...new Set(lines)].sort().join("\n");
}

const nameOf = ({ group, name }) => (group ? `${group}:${name}` : name);

function licencesOf({ licenses = [] }) {
  const named = licenses.map(({ license, expression }) => expression ?? license.id ?? license.name);
  return named.length > 0 ? named : ["GPL"];
}

function output(command, args, cwd, environment) {
  const options = { cwd, env: environment, encoding: "utf8", maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) {
    throw new CannotStart(`\`${command} ${args.join(" ")}\` failed:\n${stderr || stdout}`);
  }
  return stdout;
}

/**
 * The licence texts of what the pages contain, which their licences ask to be passed on.
 * @param {{ name: string, group?: string, version: string }[]} components
 * @param {string} modules the folder with the packages
 */
export function licenceTexts(components, modules) {
  return components
    .map((component) => {
      const name = [component.group, component.name].filter(Boolean).join("/");
      const folder = join(modules, name);
      const files = existsSync(folder) ? readdirSync(folder) : [];
      const texts = files
        .filter((file) => /^(licen[cs]e|notice|ofl)/i.test(file) && !/\.[cm]?js$/.test(file))
        .map((file) => readFileSync(join(folder, file), "utf8").trim());
      return `${name} ${component.version}: ${licencesOf(component).join(" or ")}\n\n${texts.join("\n\n")}`;
    })
    .sort()
    .join(`\n\n${"-".repeat(80)}\n\n`);
}
