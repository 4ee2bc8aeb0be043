import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../java/RsaRate.java", import.meta.url));

/** The bare RSA rate of the cores, on the JDK that also runs the server; it waits between two measurements. */
export class Rsa {
  #child;
  #lines;

  constructor(jdk) {
    this.#child = spawn(join(jdk.home, "bin/java"), [SOURCE], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /**
   * @param {"sign" | "open"} mode RSA/ECB/NoPadding, or OAEP with SHA-256
   * @returns {Promise<{ rate: number }>} operations a second of all cores together
   */
  async rate(mode, seconds) {
    this.#child.stdin.write(`${mode} ${seconds}\n`);
    const { value, done } = await this.#lines.next();
    if (done) {
      throw new Error("RsaRate.java has ended");
    }
    return { rate: Number(value) };
  }

  end() {
    this.#child.stdin.end();
  }
}
