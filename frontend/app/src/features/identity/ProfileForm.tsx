import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  client,
  ifMatch,
  meQuery,
  queries,
  type Schemas,
  slugOf,
  versioned,
} from "../../shared/api";
import { languages, speak, useStrings } from "../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, SelectField, TextField, tell } from "../../shared/ui";
import { nameRules } from "./rules";
import { strings } from "./strings";

/** Name and language. When both were changed elsewhere meanwhile, what was typed stays beside what is now. */
export function ProfileForm() {
  const say = useStrings(strings);
  const { data } = useSuspenseQuery(meQuery);
  const [theirs, setTheirs] = useState<Schemas["Me"]>();
  const form = useProblemForm({
    defaultValues: { name: data.value.name, language: data.value.language },
  });
  const { errors, isSubmitting } = form.formState;
  const change = useMutation({
    mutationFn: ({ body, etag }: { body: Schemas["MeChange"]; etag: string }) =>
      versioned(client.PATCH("/api/me", { params: ifMatch(etag), body })),
  });
  const save = form.send(async ({ name, language }) => {
    try {
      const body = { name: name.trim(), language };
      queries.setQueryData(meQuery.queryKey, await change.mutateAsync({ body, etag: data.etag }));
    } catch (error) {
      if (slugOf(error) === "changed-meanwhile") {
        const now = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
        setTheirs(now.value);
      }
      throw error;
    }
    setTheirs(undefined);
    speak(language);
    tell(say("saved"));
  });
  const changed = theirs && theirs.name !== form.watch("name") ? theirs.name : undefined;
  return (
    <form className="form" onSubmit={save} noValidate>
      <section aria-labelledby="you">
        <h2 id="you">{say("you")}</h2>
        <TextField
          label={say("name")}
          hint={changed ? say("now", { value: changed }) : say("ownerNameHint")}
          autoComplete="name"
          error={errors.name?.message}
          {...form.register("name", nameRules)}
        />
        <SelectField
          label={say("language")}
          hint={say("languageHint")}
          error={errors.language?.message}
          {...form.register("language")}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {say(`language.${tag}`)}
            </option>
          ))}
        </SelectField>
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("save")}
          </Button>
        </div>
      </section>
    </form>
  );
}
