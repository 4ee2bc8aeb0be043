import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, windows } from "./paths.mjs";

const VERSION = "26.4.0";

/** Enough that the tokens of the user below have the size that they have in a company. */
const ROLES = Array.from({ length: 60 }, (_, i) => `department-${i}-of-nordhafen`);

/**
 * A provider as companies run it, from Maven Central (160 MB), with one realm, one client and one user.
 *
 * @param {string} folder an empty one
 * @param {{ home: string }} jdk
 * @param {{ port: number, host: string, certificate: string, key: string }} address of https
 * @param {{ client: string, secret: string, email: string, password: string }} realm
 * @returns {import("node:child_process").ChildProcess | undefined} of a group of its own; nothing where Maven Central cannot be reached
 */
export function startKeycloak(folder, jdk, address, realm) {
  const env = { ...process.env, JAVA_HOME: jdk.home };
  // Maven shortens long names of files in the tar.gz.
  const artifact = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`;
  const unpack = ["-q", "-B", "-ntp", "-N", "dependency:unpack", `-Dartifact=${artifact}`];
  const { status } = spawnSync("mvn", [...unpack, `-DoutputDirectory=${folder}`], {
    cwd: root,
    env,
    shell: windows,
  });
  if (status !== 0) return;
  const home = join(folder, `keycloak-${VERSION}`);
  mkdirSync(join(home, "data/import"), { recursive: true });
  const { client, secret, email, password } = realm;
  const work = {
    realm: "work",
    enabled: true,
    roles: { realm: ROLES.map((name) => ({ name })) },
    clients: [{ clientId: client, secret, enabled: true, redirectUris: ["*"] }],
    users: [
      {
        username: "robin",
        enabled: true,
        email,
        emailVerified: true,
        firstName: "Robin",
        lastName: "Reed",
        realmRoles: ROLES,
        credentials: [{ type: "password", value: password, temporary: false }],
      },
    ],
  };
  writeFileSync(join(home, "data/import/work.json"), JSON.stringify(work));
  const options = [
    ...["start-dev", "--import-realm", "--cache=local", "--http-port=0"],
    ...[`--http-host=${address.host}`, `--https-port=${address.port}`],
    `--https-certificate-file=${address.certificate}`,
    `--https-certificate-key-file=${address.key}`,
  ];
  return spawn("sh", [join(home, "bin/kc.sh"), ...options], {
    // Its threads need it from Java 24 on.
    env: { ...env, JAVA_OPTS_APPEND: "--add-opens=java.base/java.lang=ALL-UNNAMED" },
    stdio: "ignore",
    // A group of processes, which is ended as one.
    detached: true,
  });
}
