import { spawn } from "node:child_process";

/**
 * Runs a load generator to its end.
 * @returns {Promise<{ output: string, cpu: number }>} `cpu` in seconds of one core, of the generator itself
 */
export function measured(command, args, environment = {}) {
  const child = spawn(
    "bash",
    ["-c", 'TIMEFORMAT="CPU %U %S"; time "$@"', "bash", command, ...args],
    { env: { ...process.env, ...environment } },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const [, user, system] = /CPU ([\d.]+) ([\d.]+)\s*$/.exec(output) ?? [];
      if (code !== 0 || user === undefined) {
        reject(new Error(`${command} ended with ${code}: ${output.slice(-2000)}`));
      }
      resolve({ output, cpu: Number(user) + Number(system) });
    });
  });
}
