import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Lower than those which Linux, macOS and Windows give to a connection, or to whoever asks for any: nobody else takes it in the
 * seconds until a server that starts does.
 */
const [FIRST, BEHIND] = [15_000, 32_000];

/** @returns {Promise<number>} a port of this computer that nobody listens on */
export async function freePort() {
  const port = randomInt(FIRST, BEHIND);
  return (await isFree(port)) ? port : freePort();
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
