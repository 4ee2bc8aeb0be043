import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";

/** PostgreSQL's programs, as the first server of the tests has unpacked them; the name says from which archive. */
const kept = join(root, "backend/target/programs-of-tests");
const UNPACKED = /^postgresql-[0-9a-f]+$/;

/**
 * Puts them into a new home, whose server need not unpack them again: half of what its first start takes. Where that archive is
 * not the server's own any more it does so all the same.
 * @param {string} home
 */
export function lendPrograms(home) {
  for (const name of existsSync(kept) ? unpacked(kept) : []) {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    link(join(kept, name), join(home, name));
  }
}

/**
 * Keeps what a server has unpacked into its home.
 * @param {string} home
 */
export function keepPrograms(home) {
  for (const name of unpacked(home).filter((one) => !existsSync(join(kept, one)))) {
    mkdirSync(kept, { recursive: true });
    const partial = join(kept, `${name}.${process.pid}`);
    cpSync(join(home, name), partial, { recursive: true, verbatimSymlinks: true });
    moveUnlessThere(partial, join(kept, name));
  }
}

const unpacked = (folder) => readdirSync(folder).filter((name) => UNPACKED.test(name));

function moveUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) {
      throw error;
    }
    rmSync(from, { recursive: true });
  }
}

/** The same files under another name, as long as both are on one disk. */
function link(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      link(source, target);
    } else if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(source), target);
    } else {
      linkOrCopy(source, target);
    }
  }
}

function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error.code !== "EXDEV" && error.code !== "EPERM") {
      throw error;
    }
    copyFileSync(from, to);
  }
}
