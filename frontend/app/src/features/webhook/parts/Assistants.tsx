import { useInstallation } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { CopyButton, Fold, Folds } from "../../../shared/ui";
import styles from "../webhook.module.css";

/** Shows what to paste into an assistant, for the three that most people have. */
export function Assistants() {
  const t = useT();
  const { address } = useInstallation();
  const url = `${address}/mcp`;
  return (
    <section className={styles.section} aria-labelledby="assistants">
      <h2 id="assistants">{t("AI assistants")}</h2>
      <p className="note">
        {t(
          "An assistant can do what its token may do, and whoever runs the assistant gets what it reads. For both answers and your own work, connect it with two tokens.",
        )}
      </p>
      <Folds>
        {setUps(url).map(({ name, text, where }) => (
          <Fold key={name} label={name} about={where ?? t("Command")}>
            <pre className={styles.call}>
              <code>{text}</code>
            </pre>
            <div className="row">
              <CopyButton small text={text} />
            </div>
          </Fold>
        ))}
      </Folds>
    </section>
  );
}

/** The program puts the token there, so that it stays out of files that people share. */
const bearer = (variable: string) => ({ Authorization: `Bearer $${variable}` });

const json = (value: unknown) => JSON.stringify(value, null, 2);

const setUps = (url: string): { name: string; text: string; where?: string }[] => [
  {
    name: "Claude Code",
    text: `claude mcp add --transport http tenward ${url} \\\n  --header "Authorization: Bearer $TENWARD_TOKEN"`,
  },
  {
    name: "VS Code",
    where: ".vscode/mcp.json",
    text: json({
      inputs: [{ type: "promptString", id: "token", description: "Tenward token", password: true }],
      servers: {
        tenward: { type: "http", url, headers: bearer("{input:token}") },
      },
    }),
  },
  {
    name: "Cursor",
    where: "~/.cursor/mcp.json",
    text: json({
      mcpServers: { tenward: { url, headers: bearer("{env:TENWARD_TOKEN}") } },
    }),
  },
];
