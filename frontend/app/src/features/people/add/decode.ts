export type Encoding = "utf-8" | "utf-16" | "windows-1250" | "windows-1252" | "windows-1254";
/** Why a file cannot be read as a table of text. */
export type FileRefusal = "empty" | "too-large" | "workbook" | "no-text" | "damaged";
export type Decoded = { text: string; encoding: Encoding } | { refused: FileRefusal };

/** A reload keeps the table in this tab, which holds five million characters. */
export const mostBytes = 3_000_000;

/** A file with one of these is no text; text contains only tabs and line ends of them. */
const control = /(?![\t\n\r\u0085])\p{Cc}/u;

const starts = (bytes: Uint8Array, ...signs: number[]) =>
  signs.every((sign, at) => bytes[at] === sign);

/** Reads a file as the text it probably is: by its byte order mark, else UTF-8, else what older spreadsheets write. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) {
    return { refused: "empty" };
  }
  if (bytes.length > mostBytes) {
    return { refused: "too-large" };
  }
  // Zip holds xlsx, ods and numbers; the other one is xls.
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { refused: "workbook" };
  }
  const found = marked(bytes) ?? unmarked(bytes);
  if ("refused" in found) {
    return found;
  }
  if (found.text.trim() === "") {
    return { refused: "empty" };
  }
  return control.test(found.text) ? { refused: "no-text" } : found;
}

function marked(bytes: Uint8Array): Decoded | undefined {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) {
    return read(bytes, "utf-8", "utf-8") ?? { refused: "damaged" };
  }
  if (starts(bytes, 0xff, 0xfe)) {
    return read(bytes, "utf-16le", "utf-16") ?? { refused: "damaged" };
  }
  return starts(bytes, 0xfe, 0xff)
    ? (read(bytes, "utf-16be", "utf-16") ?? { refused: "damaged" })
    : undefined;
}

function unmarked(bytes: Uint8Array): Decoded {
  const wide = wideSide(bytes);
  if (wide) {
    return read(bytes, wide, "utf-16") ?? { refused: "damaged" };
  }
  return read(bytes, "utf-8", "utf-8") ?? old(bytes);
}

function old(bytes: Uint8Array): Decoded {
  const western = read(bytes, "windows-1252", "windows-1252");
  if (!western || "refused" in western) {
    return { refused: "no-text" };
  }
  const { text } = western;
  const meant = central.test(text)
    ? "windows-1250"
    : icelandic.test(text) && !acute.test(text)
      ? "windows-1254"
      : "windows-1252";
  return (meant === western.encoding ? western : read(bytes, meant, meant)) ?? western;
}

/** Ş, ş, ğ, ı and İ of Windows-1254 appear as these; lists in Icelandic have acute accents as well. */
const icelandic = /[ÐÞÝðþý]/;
const acute = /[ÁÉÍÓÚáéíóúæÆ]/;

/**
 * In Windows-1252 the letters Ł, ż, ą, Ź and others of Windows-1250 appear as signs beside a
 * letter, or not at all.
 */
const central = /[£¥¯³¹¼¾¿]\p{L}|\p{L}[£¥¯³¹¼¾¿]|[\x81\x8d\x8f\x90\x9d]/u;

function read(bytes: Uint8Array, label: string, encoding: Encoding): Decoded | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Detects two bytes a character, if every second byte is mostly zero. */
function wideSide(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 4_000); at++) {
    if (bytes[at] === 0) {
      zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    }
  }
  const many = Math.min(bytes.length, 4_000) / 4;
  const [even = 0, odd = 0] = zeros;
  if (odd > many && even === 0) {
    return "utf-16le";
  }
  return even > many && odd === 0 ? "utf-16be" : undefined;
}
