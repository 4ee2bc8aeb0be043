/** The code behind `#code=` of an address that the server printed or a member passed on. */
export function codeIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("code") ?? undefined;
}

/** A set-up code from whatever was pasted: the whole address or the code alone. */
export function pastedCode(text: string): string | undefined {
  const at = text.indexOf("#");
  const code = (at >= 0 ? codeIn(text.slice(at)) : text)?.normalize("NFKC").trim();
  return code && /^[0-9A-Za-z-]{8,100}$/.test(code) ? code : undefined;
}
