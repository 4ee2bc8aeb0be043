// The image of a release: built by buildah, which needs no engine, on a stand-in for the base images.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import test from "node:test";
import { dockerfileOfRelease } from "../../lib/image.mjs";
import { findJdk } from "../../lib/jdk.mjs";
import { root } from "../../lib/paths.mjs";
import { temporary } from "../harness.mjs";

/** What the base images have and the Dockerfile calls. */
const PROGRAMS = ["sh", "bash", "mkdir", "cp", "ls", "rm", "install", "useradd", "id", "stat"];

const isThere = spawnSync("buildah", ["--version"]).status === 0 || install();

function install() {
  spawnSync("apt-get", ["update", "-qq"]);
  const packages = ["install", "-y", "-qq", "--no-install-recommends", "buildah"];
  return spawnSync("apt-get", packages).status === 0;
}

test("the image of a release builds, and its folders are private", { skip: !isThere }, (t) => {
  const folder = temporary(t);
  const storage = ["--root", join(folder, "storage"), "--runroot", join(folder, "run")];
  const buildah = (...args) => call("buildah", [...storage, "--storage-driver", "vfs", ...args]);
  for (const tag of ["25", "25-jre"]) {
    const image = `docker.io/library/eclipse-temurin:${tag}`;
    buildah("bud", "--isolation", "chroot", "-t", image, standIn(join(folder, tag)));
  }
  const release = packed(join(folder, "release"));
  buildah("bud", "--isolation", "chroot", "--pull-never", "-t", "tenward", release);
  const container = buildah("from", "--pull-never", "tenward").trim();
  const listed = buildah(
    ...["run", "--isolation", "chroot", container, "--", "sh", "-c"],
    "id -u; stat -c '%a %U %n' $TENWARD_HOME $TENWARD_KEYS; ls /opt/tenward /opt/tenward/lib",
  );
  assert.match(listed, /^10001\n700 tenward [^\n]+data\n700 tenward [^\n]+keys\n/);
  assert.match(listed, /jvm\.options\n[\s\S]*quarkus-run\.jar/);
});

/** A folder as a release has it, with small files in place of the server's. */
function packed(folder) {
  cpSync(join(root, "backend/src/main/release"), folder, { recursive: true });
  const jars = join(folder, "lib/lib/main");
  mkdirSync(jars, { recursive: true });
  for (const jar of ["io.zonky.test.postgres.linux", "com.microsoft.onnxruntime.all"]) {
    call(join(findJdk().home, "bin/jar"), ["-cf", join(jars, `${jar}.jar`), "-C", jars, "."]);
  }
  writeFileSync(join(folder, "lib/quarkus-run.jar"), "");
  const text = readFileSync(join(root, "Dockerfile"), "utf8");
  writeFileSync(join(folder, "Dockerfile"), dockerfileOfRelease(text));
  return folder;
}

/** An image with a JDK and the few programs of this machine that are needed, each with its libraries. */
function standIn(folder) {
  const jdk = realpathSync(findJdk().home);
  const put = (path, at = path) => {
    const to = join(folder, "root", at);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(realpathSync(path), to);
  };
  const found = PROGRAMS.map((name) => call("which", [name]).trim());
  for (const path of [...found, join(jdk, "bin/jar"), join(jdk, "lib/server/libjvm.so")]) {
    for (const [library] of call("ldd", [path]).matchAll(/\/\S+/g)) {
      put(library);
    }
  }
  for (const path of found) put(path, join("bin", basename(path)));
  cpSync(jdk, join(folder, "root/jdk"), { recursive: true });
  for (const place of ["etc", "tmp", "var/lib"]) {
    mkdirSync(join(folder, "root", place), { recursive: true });
  }
  put("/etc/login.defs");
  writeFileSync(join(folder, "root/etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
  writeFileSync(join(folder, "root/etc/group"), "root:x:0:\n");
  const lines = ["FROM scratch", "COPY root /", "ENV PATH=/jdk/bin:/usr/bin:/usr/sbin:/bin:/sbin"];
  writeFileSync(join(folder, "Dockerfile"), `${lines.join("\n")}\n`);
  return folder;
}

function call(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  assert.equal(status, 0, `${command} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}
