import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { windows } from "./paths.mjs";
import { CannotStart } from "./stop.mjs";

const OLDEST = 21;
const executable = (name) => (windows ? `${name}.exe` : name);

/** The folder and major version of a JDK of 21 or newer: PATH, JAVA_HOME, then the usual places. */
export function findJdk(environment = process.env, places = usualPlaces(environment)) {
  const found = [fromPath(environment), environment.JAVA_HOME, ...places]
    .filter((home) => home && isJdk(home))
    .map((home) => ({ home, version: version(home) }));
  const good = found.find((jdk) => jdk.version >= OLDEST);
  if (!good) {
    const seen = found[0]
      ? `found only Java ${found[0].version} in ${found[0].home}`
      : "found none";
    throw new CannotStart(
      `Tenward needs a JDK ${OLDEST} or newer, but ${seen}. Install one (https://adoptium.net) or set JAVA_HOME.`,
    );
  }
  return good;
}

function isJdk(home) {
  return ["java", "javac"].every((name) => existsSync(join(home, "bin", executable(name))));
}

/** From the file `release`, which every JDK has; asking the JDK itself takes much longer. */
function version(home) {
  const file = join(home, "release");
  const text = existsSync(file) ? readFileSync(file, "utf8") : ask(home);
  const [, first, second] = /JAVA_VERSION="?(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(first === "1" ? second : first);
}

function ask(home) {
  const java = join(home, "bin", executable("java"));
  const { stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  return `JAVA_VERSION="${/version "([^"]+)"/.exec(stderr ?? "")?.[1] ?? "0"}"`;
}

function fromPath(environment) {
  for (const folder of (environment.PATH ?? environment.Path ?? "").split(delimiter)) {
    const java = join(folder, executable("java"));
    if (folder && existsSync(java)) {
      return dirname(dirname(realpathSync(java)));
    }
  }
}

function usualPlaces(environment) {
  const home = homedir();
  const named = Object.entries(environment).filter(([name]) =>
    /^JAVA_?HOME_?\d+|^JAVA\d+_HOME/.test(name),
  );
  return [
    ...named.map(([, folder]) => folder),
    ...inside("/usr/lib/jvm"),
    ...inside("/opt/java"),
    ...inside("/Library/Java/JavaVirtualMachines").map((folder) => join(folder, "Contents/Home")),
    ...inside("/opt/homebrew/opt").map((folder) =>
      join(folder, "libexec/openjdk.jdk/Contents/Home"),
    ),
    ...inside(join(home, ".sdkman/candidates/java")),
    ...inside(join(home, ".jdks")),
    ...inside("C:/Program Files/Eclipse Adoptium"),
    ...inside("C:/Program Files/Java"),
    ...inside("C:/Program Files/Microsoft"),
  ];
}

function inside(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
