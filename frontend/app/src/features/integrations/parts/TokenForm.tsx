import { client, queries, useCreationKey, useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { faultText, ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, ButtonLink, FieldFault, SelectField, TextField } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { type ApiToken, type TokenScope, tokensQuery } from "../queries";
import { areTold, isBarred, ownersScopes, scopes } from "../scopes";
import { strings } from "../strings";

type RunBy = NonNullable<ApiToken["reader"]>["runBy"];

const operators = ["own-company", "other-company", "ai-service"] as const satisfies RunBy[];
const usualDays = 90;
const mostDays = 366;

/** As a date of UTC. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export function TokenForm({ onMade }: { onMade: (token: ApiToken) => void }) {
  const say = useStrings(strings);
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
        <h2 id="which">{say("which")}</h2>
        <TextField
          label={say("name")}
          hint={say("name.hint")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", needed)}
        />
      </section>
      <fieldset aria-describedby={errors.scopes ? "scopes-e" : undefined}>
        <legend>{say("may")}</legend>
        <div className={styles.scopes}>
          {offered.map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                value={scope}
                disabled={isBarred(scope, chosen)}
                {...form.register("scopes", {
                  validate: (all) => all.length > 0 || say("may.needed"),
                })}
              />
              <span>
                <code>{scope}</code>
                <br />
                {say(`scope.${scope}`)}
              </span>
            </label>
          ))}
        </div>
        <FieldFault id="scopes-e" text={errors.scopes?.message} />
      </fieldset>
      {told && (
        <section aria-labelledby="reader">
          <h2 id="reader">{say("reader")}</h2>
          <p className="note">{say("reader.note")}</p>
          <TextField
            label={say("reader.name")}
            hint={say("reader.hint")}
            autoComplete="off"
            error={errors.reader?.name?.message}
            {...form.register("reader.name", needed)}
          />
          <SelectField label={say("reader.runBy")} {...form.register("reader.runBy")}>
            {operators.map((operator) => (
              <option key={operator} value={operator}>
                {say(`runBy.${operator}`)}
              </option>
            ))}
          </SelectField>
        </section>
      )}
      <section aria-labelledby="until">
        <h2 id="until">{say("untilWhen")}</h2>
        <TextField
          label={say("expiresOn")}
          hint={say("expiresOn.hint")}
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
          {say("make")}
        </Button>
        <ButtonLink to="/integrations">{say("back")}</ButtonLink>
      </div>
    </form>
  );
}
