import { Link } from "react-router";
import { useT } from "../i18n";
import { Button, type ButtonProps } from "./Button";

type Props = Omit<ButtonProps, "children"> & { word: string; about: string };

/** A small button among rows; by ear it says as well which row it is about. */
export function RowButton({ word, about, ...button }: Props) {
  const t = useT();
  return (
    <Button
      small
      look="plain"
      aria-label={t("{{word}}: {{text}}", { word, text: about })}
      {...button}
    >
      {word}
    </Button>
  );
}

/** The same for a link. */
export function RowLink({ to, about, children }: { to: string; about: string; children: string }) {
  const t = useT();
  return (
    <Link to={to} aria-label={t("{{word}}: {{text}}", { word: children, text: about })}>
      {children}
    </Link>
  );
}
