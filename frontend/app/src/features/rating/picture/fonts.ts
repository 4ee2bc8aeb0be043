import extended from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2?url";
import latin from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url";

/**
 * Embeds both files of the page's font in the chart, which then looks the same without the font
 * installed.
 */
export async function embeddedFonts(): Promise<string> {
  const faces = await Promise.all([face(extended), face(latin)]);
  return faces.join("");
}

async function face(file: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const range =
    file === latin ? "U+0000-00FF,U+2000-206F,U+2122,U+2212" : "U+0100-02BA,U+1E00-1EFF";
  return `@font-face{font-family:'Instrument Sans Variable';font-weight:400 700;src:url(data:font/woff2;base64,${btoa(letters)}) format('woff2-variations');unicode-range:${range}}`;
}
