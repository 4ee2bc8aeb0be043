import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { root } from "./paths.mjs";

const ALWAYS = ["ArchitectureTest", "SqlTablesTest", "WordsTest"];
const JAVA = /^backend\/src\/(main|test)\/(?:java|resources)\/io\/tenward\/(\w+)\//;
const FEATURE = /^frontend\/app\/src\/features\/(\w+)\//;
const SHARED = /^frontend\/app\/src\/shared\/(\w+)\//;
/** These say nothing about what runs. */
const SILENT = /^bench\/|\.(md|png)$/;
/** Of the front end, what other suites or all specs depend on. */
const WHOLE = /^frontend\/(respond\/|package\.json|[\w.]+\.config\.ts|e2e\/(?!.*\.spec\.ts$))/;

const read = (path) => readFileSync(join(root, path), "utf8");
const git = (...args) => {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout : undefined;
};

/**
 * Finds the files that differ from where this branch left the one that it follows, committed or not.
 *
 * @returns {{ base: string, files: string[] } | undefined} undefined where there is no repository or no such commit
 */
export function difference() {
  const base = ["@{upstream}", "main", "HEAD"]
    .map((branch) => git("merge-base", "HEAD", branch)?.trim())
    .find(Boolean);
  if (!base) return undefined;
  const lines = [
    git("diff", "--name-only", base),
    git("ls-files", "--others", "--exclude-standard"),
  ];
  return { base, files: lines.join("\n").split("\n").filter(Boolean) };
}

/**
 * Chooses what to run for these files.
 *
 * @param {string[]} files from the root
 * @returns {{ whole?: string, classes: string[], operations: boolean, pages: boolean, specs: string[], launcher: string[], why: string[] }}
 *   `whole`: the file because of which everything has to run; `classes`: as Surefire names them
 */
export function selection(files, house = readHouse()) {
  const rooms = new Map();
  const features = new Map();
  const chosen = { classes: [...ALWAYS], operations: false, pages: false, specs: [], launcher: [] };
  for (const file of files.filter((name) => !SILENT.test(name))) {
    const [, of, room] = JAVA.exec(file) ?? [];
    const [, feature] = FEATURE.exec(file) ?? [];
    const [, shared] = SHARED.exec(file) ?? [];
    if (of === "test") note(rooms, room, file);
    else if (room && room !== "base") {
      for (const name of [room, ...above(house.arrows, room)]) note(rooms, name, file);
    } else if (/^(contract\/|openapi\.yaml)/.test(file)) {
      chosen.operations = true;
      const part = basename(file, ".yaml");
      for (const name of ["contract", part].filter((one) => house.arrows.has(one)))
        note(rooms, name, file);
    } else if (/^frontend\/e2e\/.*\.spec\.ts$/.test(file)) chosen.specs.push(file);
    else if (feature) note(features, feature, file);
    else if (shared) for (const name of house.users(shared)) note(features, name, file);
    else if (/^scripts\/|^examples\//.test(file)) chosen.launcher.push(...house.launcher(file));
    else if (!file.startsWith("frontend/") || WHOLE.test(file))
      return { ...chosen, whole: file, why: [] };
    chosen.pages ||= file.startsWith("frontend/") || chosen.operations;
  }
  chosen.classes.push(...[...rooms.keys()].sort().map((room) => `io.tenward.${room}.**`));
  for (const [spec, text] of house.specs) {
    if ([...features.keys()].some((feature) => house.visits(text, feature)))
      chosen.specs.push(spec);
  }
  const why = [...rooms, ...features].map(([name, file]) => `${name}: ${file}`);
  return {
    ...chosen,
    specs: [...new Set(chosen.specs)],
    launcher: [...new Set(chosen.launcher)],
    why,
  };
}

const note = (map, name, file) => map.has(name) || map.set(name, file);

/** @param {Map<string, string[]>} arrows from a room to those that it imports */
function above(arrows, room, found = new Set()) {
  for (const [from, to] of arrows) {
    if (to.includes(room) && !found.has(from) && from !== room) {
      found.add(from);
      above(arrows, from, found);
    }
  }
  return found;
}

/** Reads the drawing of rooms, the addresses of pages, and what imports what. */
function readHouse() {
  const addresses = new Map(
    readdirSync(join(root, "frontend/app/src/features")).map((feature) => {
      const file = `frontend/app/src/features/${feature}/routes.tsx`;
      const paths = existsSync(join(root, file)) ? read(file).matchAll(/path: "(\w[^"]*)"/g) : [];
      return [feature, [...paths].map(([, path]) => path.split(/\/:/)[0])];
    }),
  );
  const sources = walk("frontend/app/src/features").map((file) => [file, read(file)]);
  return {
    arrows: arrowsOf(read("docs/architecture.md")),
    specs: walk("frontend/e2e/app")
      .filter((file) => file.endsWith(".spec.ts") && !file.includes("every-page"))
      .map((file) => [file, read(file)]),
    visits: (text, feature) =>
      addresses.get(feature)?.some((path) => new RegExp(`["\`/]/?${path}["\`?#]`).test(text)),
    users: (folder) =>
      new Set(
        sources
          .filter(([, text]) => new RegExp(`shared/${folder}["/]`).test(text))
          .map(([file]) => FEATURE.exec(file)[1]),
      ),
    launcher: (file) =>
      walk("scripts/test").filter((test) => !test.includes("/deep/") && reaches(test, file)),
  };
}

/** @returns {Map<string, string[]>} the rooms that each room imports */
export function arrowsOf(markdown) {
  const arrows = new Map();
  for (const [, from, to] of markdown.matchAll(
    /^ {2}([\w &]+) --(?: "[\w, ]+" --)?> ([\w &]+)$/gm,
  )) {
    for (const room of from.split(" & ")) {
      arrows.set(room, [...(arrows.get(room) ?? []), ...to.split(" & ")]);
    }
  }
  return arrows;
}

const walk = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => normalize(join(entry.parentPath, entry.name)).slice(root.length + 1));

/** Tells whether a test imports the file, itself or through others. */
function reaches(test, file, seen = new Set()) {
  if (test === file) return true;
  if (seen.has(test) || !existsSync(join(root, test))) return false;
  seen.add(test);
  return [...read(test).matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].some(([, to]) =>
    reaches(normalize(join(dirname(test), to)), file, seen),
  );
}
