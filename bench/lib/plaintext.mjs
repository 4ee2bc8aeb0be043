const LENGTH = 16_512;
const WORDS =
  "You knew on Thursday what the release would cost and said it before anyone had asked. ";

/** A whole answer as the respondent page packs it: every item rated, an example and an advice from one in three (docs/protocol.md, "Plaintext"). */
export function plaintext(questions, seed) {
  const bytes = Buffer.alloc(LENGTH);
  let at = bytes.writeUInt8(1, 0);
  const write = (text) => {
    at = bytes.writeUInt16BE(Buffer.byteLength(text), at);
    at += bytes.write(text, at);
  };
  for (const [i, { kind, example, advice }] of questions.entries()) {
    if (kind === "item") {
      at = bytes.writeUInt8(1 + ((seed + 3 * i) % 10), at);
      for (const asked of [example, advice]) {
        if (asked !== false) {
          write(seed % 3 === 0 ? WORDS.repeat(2) : "");
        }
      }
    } else {
      write(WORDS.repeat(5));
    }
  }
  return bytes;
}
