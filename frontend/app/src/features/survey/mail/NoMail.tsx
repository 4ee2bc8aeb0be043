import { Link } from "react-router";
import { useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";

/** Why no test can be sent, and where the owner sees what is missing. */
export function NoMail() {
  const t = useT();
  const { role } = useMe();
  return (
    <p className="tint" role="status">
      {t(
        "This server can’t send email yet, so all links are on the sheet to print. Whoever runs it needs to set a mail server in TENWARD_SMTP_HOST.",
      )}{" "}
      {role === "owner" && <Link to="/settings/server">{t("What this server still needs")}</Link>}
    </p>
  );
}
