/** Hands the reader a file. */
export function saveFile(name: string, content: string | Blob, type = "application/json"): void {
  const link = document.createElement("a");
  const file = typeof content === "string" ? new Blob([content], { type }) : content;
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // A download that is slow to begin still needs the address.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
