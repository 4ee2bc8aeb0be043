import type { Text } from "../../wording";

export * from "../../texts/after";

export const thanks: Text = [
  "Nothing was kept on this device. You can close this page.",
  "Auf diesem Gerät wurde nichts gespeichert. Du kannst diese Seite schließen.",
];
