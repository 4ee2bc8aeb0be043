import { client, queries, useCreationKey, useMe } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { faultText, ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, ButtonLink, FieldMessage, SelectField, TextField } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { runByLabels } from "../labels";
import { type ApiToken, type TokenScope, tokensQuery } from "../queries";
import { areTold, isBarred, ownersScopes, scopes } from "../scopes";

type RunBy = NonNullable<ApiToken["reader"]>["runBy"];

const operators = ["own-company", "other-company", "ai-service"] as const satisfies RunBy[];
const usualDays = 90;
const mostDays = 366;

/** As a date of UTC. */
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
  "links:read": msg("read survey links. Each one is a vote, so this stands alone"),
  "members:read": msg("see who has an account here"),
  "members:invite": msg("invite people to this workspace"),
  "installation:read": msg("read this server’s status"),
  "company:write": msg("write the people of all leads, and suspend members (HR, SCIM)"),
};

export function TokenForm({ onMade }: { onMade: (token: ApiToken) => void }) {
  const t = useT();
  const { role } = useMe();
  const key = useCreationKey();
  const form = useProblemForm({
    defaultValues: {
      name: "",
      scopes: [] as TokenScope[],
      expiresOn: inDays(usualDays),
      reader: { name: "", runBy: "own-company" as RunBy },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const chosen = form.watch("scopes");
  const told = areTold(chosen);
  const make = form.send(async ({ name, expiresOn, reader, ...values }) => {
    const body = {
      name: name.trim(),
      scopes: values.scopes,
      expiresOn,
      ...(told ? { reader: { name: reader.name.trim(), runBy: reader.runBy } } : {}),
    };
    const { data } = await client.POST("/api/tokens", { body, params: key.for(body) });
    key.done();
    await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
    if (data) onMade(data);
  });
  const needed = {
    validate: (text: string) => text.trim() !== "" || faultText({ pointer: "", code: "required" }),
  };
  const offered: readonly TokenScope[] = role === "owner" ? [...scopes, ...ownersScopes] : scopes;
  return (
    <form className={styles.form} onSubmit={make} noValidate>
      <section aria-labelledby="which">
        <h2 id="which">{t("Tool")}</h2>
        <TextField
          label={t("Name")}
          hint={t("So you’ll recognise it later.")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", needed)}
        />
      </section>
      <fieldset aria-describedby={errors.scopes ? "scopes-e" : undefined}>
        <legend>{t("Permissions")}</legend>
        <div className={styles.scopes}>
          {offered.map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                value={scope}
                disabled={isBarred(scope, chosen)}
                {...form.register("scopes", {
                  validate: (all) => all.length > 0 || t("Tick at least one permission."),
                })}
              />
              <span>
                <code>{scope}</code>
                <br />
                {t(scopeLabels[scope])}
              </span>
            </label>
          ))}
        </div>
        <p className="note">
          {t(
            "Answers and your own work take two tokens: whoever reads both can guess who wrote what.",
          )}
        </p>
        <FieldMessage id="scopes-e" text={errors.scopes?.message} />
      </fieldset>
      {told && (
        <section aria-labelledby="reader">
          <h2 id="reader">{t("Who reads the results")}</h2>
          <p className="note">
            {t(
              "Respondents see this name before the first question of every survey you launch from now on. This token can’t read earlier surveys.",
            )}
          </p>
          <TextField
            label={t("Reader’s name")}
            hint={t("For example “Nordhafen HR”.")}
            autoComplete="off"
            error={errors.reader?.name?.message}
            {...form.register("reader.name", needed)}
          />
          <SelectField label={t("Who runs it")} {...form.register("reader.runBy")}>
            {operators.map((operator) => (
              <option key={operator} value={operator}>
                {t(runByLabels[operator])}
              </option>
            ))}
          </SelectField>
        </section>
      )}
      <section aria-labelledby="until">
        <h2 id="until">{t("Expiry")}</h2>
        <TextField
          label={t("Last day")}
          hint={t("Up to 366 days from today.")}
          type="date"
          min={inDays(1)}
          max={inDays(mostDays)}
          error={errors.expiresOn?.message}
          {...form.register("expiresOn", needed)}
        />
      </section>
      <ProblemNote error={form.failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {t("Create token")}
        </Button>
        <ButtonLink to="/settings/tools">{t("Cancel")}</ButtonLink>
      </div>
    </form>
  );
}
