import { spawn } from "node:child_process";
import { join } from "node:path";
import { clearDemo, clockOf, markFilled, markServed, openDemo } from "./demo.mjs";
import { root } from "./paths.mjs";
import { addressAt, serve } from "./serve.mjs";

/**
 * Serves the demo, and fills it when it is new. One that an interrupted start has left half filled is made anew.
 * @param {{ home: string, version: number }} jdk
 * @param {NodeJS.ProcessEnv} environment of a demo
 * @returns {Promise<number>} the exit code
 */
export async function serveDemo(jdk, environment) {
  const demo = openDemo(environment);
  if (demo.filled && demo.address && (await addressAt(new URL(demo.address).port))) {
    console.log(`The demo is already running at ${demo.address}\n${signIn(demo.address, demo)}`);
    return 0;
  }
  const filling = new Filling(environment, demo);
  const clock = [`-Dtenward.clock.offset-file=${clockOf(environment)}`];
  const hear = (line, server) => filling.hear(line, server);
  const code = await serve(jdk, environment, [], hear, clock);
  if (filling.isHalf) {
    clearDemo(environment);
    return serveDemo(jdk, environment);
  }
  return filling.code || code;
}

const signIn = (address, { password, token }) =>
  [
    `Sign in at ${address}/sign-in with the password ${password}`,
    "  mara@demo.example    leads in English, and owns the workspace",
    "  jonas@demo.example   leads in German",
    ...(token
      ? [
          "A token that reads Mara's closed surveys; /api/docs lists what else it can do:",
          `  curl -H "Authorization: Bearer ${token}" ${address}/api/rated-surveys`,
        ]
      : []),
    "Remove the demo with: npm start -- --remove-demo",
  ].join("\n");

/** What is done once the server says where it runs. */
export class Filling {
  /** An earlier start has begun to fill it, and did not come to an end. */
  isHalf = false;
  code = 0;
  #address = "";
  #child;

  constructor(environment, demo) {
    this.environment = environment;
    this.demo = demo;
  }

  hear(line, server) {
    const setup = /(http\S+\/setup#code=\S+)/.exec(line)?.[1];
    if (setup) {
      this.#fill(setup, server);
      return;
    }
    console.log(line);
    const address = / running at (\S+)/.exec(line)?.[1];
    if (!address) {
      return;
    }
    this.#address = address;
    this.demo = markServed(this.environment, { ...this.demo, address });
    if (this.demo.filled) {
      console.log(signIn(address, this.demo));
      return;
    }
    this.#expectSetup(server).catch((error) => {
      this.#fail(`The demo cannot be read: ${error.cause?.message ?? error.message}`, server);
    });
  }

  /** A server that has been set up does not print the address for it. */
  async #expectSetup(server) {
    const installation = await fetch(`${this.#address}/api/installation`);
    const { setUp } = await installation.json();
    this.isHalf = setUp && !this.#child;
    if (this.isHalf) {
      server.stop();
    }
  }

  #fill(setup, server) {
    console.log("Filling the demo with two leads, their people and answered surveys ...");
    const env = { ...this.environment, TENWARD_DEMO_PASSWORD: this.demo.password };
    const clock = clockOf(this.environment);
    const args = [join(root, "frontend/demo-dist/main.mjs"), this.#address, setup, clock];
    this.#child = spawn(process.execPath, args, { stdio: ["inherit", "pipe", "inherit"], env });
    let said = "";
    this.#child.stdout.on("data", (part) => {
      said += part;
    });
    this.#child.on("close", (code) => {
      if (code === 0) {
        const [token] = /tnw_\w+/.exec(said) ?? [];
        this.demo = markFilled(this.environment, { ...this.demo, token });
        console.log(signIn(this.#address, this.demo));
        return;
      }
      const anew = "The demo was not filled completely. Run `npm start -- --demo` to start again.";
      this.#fail(anew, server);
    });
  }

  #fail(sentence, server) {
    console.error(sentence);
    this.code = 1;
    server.stop();
  }
}
