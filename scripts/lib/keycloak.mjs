import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, windows } from "./paths.mjs";

const VERSION = "26.4.0";

/** Enough that the tokens of the user below have the size that they have in a company. */
const LEADS = 20;
const ROLES = Array.from({ length: 60 }, (_, i) => `department-${i}-of-nordhafen`);

/**
 * A provider as companies run it, from Maven Central (160 MB), with one realm, one client, one user, and twenty more
 * in the group `tenward-leads`, who have the same password and are called `lead-1` and so on. Its token names groups, and it says
 * by back channel when a session ends.
 *
 * @param {string} folder an empty one
 * @param {{ home: string }} jdk
 * @param {{ port: number, host: string, certificate: string, key: string, authority: string }} address of https
 * @param {{ client: string, secret: string, email: string, password: string, logout: string, admin: string }} realm with
 *     the address that is told of ended sessions, and the password of its administrator
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
  const { client, secret, email, password, logout, admin } = realm;
  const user = (username, firstName, address, more) => ({
    username,
    enabled: true,
    email: address,
    emailVerified: true,
    firstName,
    lastName: "Reed",
    realmRoles: ROLES,
    credentials: [{ type: "password", value: password, temporary: false }],
    ...more,
  });
  const groups = {
    name: "groups",
    protocol: "openid-connect",
    protocolMapper: "oidc-group-membership-mapper",
    config: { "claim.name": "groups", "full.path": "false", "id.token.claim": "true" },
  };
  const work = {
    realm: "work",
    enabled: true,
    roles: { realm: ROLES.map((name) => ({ name })) },
    groups: [{ name: "tenward-leads" }],
    clients: [
      {
        clientId: client,
        secret,
        enabled: true,
        redirectUris: ["*"],
        protocolMappers: [groups],
        attributes: {
          "backchannel.logout.url": logout,
          "backchannel.logout.session.required": "true",
        },
      },
    ],
    users: [
      user("robin", "Robin", email),
      ...Array.from({ length: LEADS }, (_, i) =>
        user(`lead-${i + 1}`, `Lead ${i + 1}`, `lead-${i + 1}@nordhafen.example`, {
          groups: ["/tenward-leads"],
        }),
      ),
    ],
  };
  writeFileSync(join(home, "data/import/work.json"), JSON.stringify(work));
  const options = [
    ...["start-dev", "--import-realm", "--cache=local", "--http-port=0"],
    ...[`--http-host=${address.host}`, `--https-port=${address.port}`],
    `--https-certificate-file=${address.certificate}`,
    `--https-certificate-key-file=${address.key}`,
    `--truststore-paths=${address.authority}`,
  ];
  return spawn("sh", [join(home, "bin/kc.sh"), ...options], {
    // Its threads need it from Java 24 on.
    env: {
      ...env,
      JAVA_OPTS_APPEND: "--add-opens=java.base/java.lang=ALL-UNNAMED",
      KC_BOOTSTRAP_ADMIN_USERNAME: "admin",
      KC_BOOTSTRAP_ADMIN_PASSWORD: admin,
    },
    stdio: "ignore",
    // A group of processes, which is ended as one.
    detached: true,
  });
}
