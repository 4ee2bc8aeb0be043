import { client, limits, queries, useCreationKey, useMe } from "../../../shared/api";
import { useConfirmed } from "../../../shared/confirmation";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import { ButtonLink, Options, Section } from "../../../shared/ui";
import { runByLabels } from "../labels";
import { TickList } from "../parts/TickList";
import styles from "../webhook.module.css";
import { type ApiToken, type TokenScope, tokensQuery } from "./queries";
import { areTold, isBarred, ownersScopes, scopes } from "./scopes";

type RunBy = NonNullable<ApiToken["reader"]>["runBy"];

const operators = ["own-company", "other-company", "ai-service"] as const satisfies RunBy[];
const usualDays = 90;
const mostDays = 366;

/** The server counts days of UTC. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const scopeLabels = {
  "people:read": msg("read names, addresses and groups of your people"),
  "people:write": msg("add, change and remove people and groups"),
  "surveys:read": msg("read your surveys, their forms and response counts"),
  "surveys:draft": msg("create drafts and templates"),
  "surveys:launch": msg("launch surveys, change closing times and close them"),
  "mail:read": msg("read invitation status, with names and addresses"),
  "mail:write": msg("pause and send invitations and reminders"),
  "results:read": msg("read released results: averages, bands, comments"),
  "results:named": msg("the same, plus answers that aren’t anonymous"),
  "themes:read": msg("read your themes, with the words of comments"),
  "themes:write": msg("create and sort themes, and give verdicts"),
  "publish:write": msg("publish replies to people who answered"),
  "role:read": msg("read your responsibilities"),
  "role:write": msg("change your role"),
  "work:read": msg("read your goals, tasks, log and week, without what respondents wrote"),
  "work:write": msg("change your goals, tasks, log and week"),
  "webhooks:write": msg("read, create, change and remove your webhooks"),
  "evidence:propose": msg("propose evidence for your log, which you keep or decline"),
  "updates:read": msg("read what your team’s page shows"),
  "links:read": msg("read survey links. Each one is a vote, so this stands alone"),
  "members:read": msg("see who has an account here"),
  "members:invite": msg("invite people to this workspace"),
  "installation:read": msg("read this server’s status"),
  "company:write": msg("change the people of all leads, and suspend members (HR, SCIM)"),
};

export function TokenForm({ onMade }: { onMade: (token: ApiToken) => void }) {
  const t = useT();
  const { role } = useMe();
  const key = useCreationKey();
  const { confirmed, dialog } = useConfirmed();
  const offered: readonly TokenScope[] = role === "owner" ? [...scopes, ...ownersScopes] : scopes;
  return (
    <>
      <Form
        className={styles.form}
        limits={limits.ApiTokenDraft}
        start={{
          name: "",
          scopes: [] as TokenScope[],
          expiresOn: inDays(usualDays),
          reader: { name: "", runBy: "own-company" as RunBy },
        }}
        onSave={async ({ name, scopes, expiresOn, reader }) => {
          const body = {
            ...{ name: name.trim(), scopes, expiresOn },
            ...(areTold(scopes) && { reader: { name: reader.name.trim(), runBy: reader.runBy } }),
          };
          await confirmed(async () => {
            const { data } = await client.POST("/api/tokens", { body, params: key.for(body) });
            key.done();
            await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
            if (data) onMade(data);
          });
        }}
      >
        {({ Text, Day, Select, Buttons }, { watch }) => (
          <>
            <Section heading={t("Tool")}>
              <Text
                name="name"
                label={t("Name")}
                hint={t("So you’ll recognise it later.")}
                autoComplete="off"
                required
              />
            </Section>
            <TickList
              name="scopes"
              legend={t("Permissions")}
              offered={offered}
              text={(scope) => t(scopeLabels[scope])}
              isBarred={(scope) => isBarred(scope, watch("scopes"))}
            >
              <p className="note">
                {t(
                  "Answers and your own work take two tokens: whoever reads both can guess who wrote what.",
                )}
              </p>
            </TickList>
            {areTold(watch("scopes")) && (
              <section aria-labelledby="reader">
                <h2 id="reader">{t("Who reads the results")}</h2>
                <p className="note">
                  {t(
                    "Respondents see this name before the first question of every survey you launch from now on. This token can’t read earlier surveys.",
                  )}
                </p>
                <Text
                  name="reader.name"
                  label={t("Reader’s name")}
                  hint={t("For example “Nordhafen HR”.")}
                  autoComplete="off"
                  maxLength={limits.TokenReader.name.maxLength}
                  required
                />
                <Select name="reader.runBy" label={t("Who runs it")}>
                  <Options of={operators.map((operator) => [operator, t(runByLabels[operator])])} />
                </Select>
              </section>
            )}
            <Section heading={t("Expiry")}>
              <Day
                name="expiresOn"
                label={t("Last day")}
                hint={t("Up to 366 days from today.")}
                min={inDays(1)}
                max={inDays(mostDays)}
                required
              />
            </Section>
            <Buttons save={t("Create token")}>
              <ButtonLink to="/settings/tools">{t("Cancel")}</ButtonLink>
            </Buttons>
          </>
        )}
      </Form>
      {dialog}
    </>
  );
}
