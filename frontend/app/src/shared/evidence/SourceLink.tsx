import { useT } from "../i18n";

/** Shows where something can be looked up, by the name of the host; by ear also what it is about. */
export function SourceLink({ address, about }: { address: string; about: string }) {
  const t = useT();
  const host = URL.canParse(address) ? new URL(address).host : address;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={t("{{word}}: {{text}}", { word: host, text: about })}
    >
      {host}
    </a>
  );
}
