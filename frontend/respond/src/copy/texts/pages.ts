import type { Text } from "../../wording";

export * from "../../texts/pages";

export const unconfirmed: Text = [
  "Sealed, but not confirmed yet\nThe server hasn’t replied. We’ll keep trying every few seconds. Leave this page open until then.",
  "Versiegelt, aber noch nicht bestätigt\nDer Server hat nicht geantwortet. Wir versuchen es alle paar Sekunden wieder. Lass die Seite so lange offen.",
];
/** {0} is what the server said. */
export const wrong: Text = [
  "This link doesn’t work\nThe server doesn’t know it. Check that you copied the whole link, right to the last character.\n~If the whole link doesn’t work either, ask for a new one. {0}",
  "Dieser Link funktioniert nicht\nDer Server kennt ihn nicht. Prüf, ob du den ganzen Link bis zum letzten Zeichen kopiert hast.\n~Funktioniert auch der ganze Link nicht, bitte um einen neuen. {0}",
];
