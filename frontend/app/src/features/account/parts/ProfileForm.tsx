import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import {
  client,
  ifMatch,
  keepMe,
  limits,
  meQuery,
  queries,
  type Schemas,
  slugOf,
  versioned,
} from "../../../shared/api";
import { deviceZone, languages, msg, ownZone, speak, useT } from "../../../shared/i18n";
import { neededRules, ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Options, Section, SelectField, TextField, tell } from "../../../shared/ui";

const languageLabels = {
  en: msg("English"),
  de: msg("Deutsch"),
};

/** Name, language and time zone. What is changed elsewhere meanwhile is shown: instead of what stood here, or beside what was typed. */
export function ProfileForm() {
  const t = useT();
  const { data } = useSuspenseQuery(meQuery);
  const [theirs, setTheirs] = useState<string>();
  const { name, language } = data.value;
  const zone = ownZone();
  const form = useProblemForm({ defaultValues: { name, language, zone } });
  const { errors, isSubmitting } = form.formState;
  const change = useMutation({
    mutationFn: ({ body, etag }: { body: Schemas["MeChange"]; etag: string }) =>
      versioned(client.PATCH("/api/me", { params: ifMatch(etag), body })),
  });
  // A version is sent only with what was seen of it: the form goes along with each that is read.
  const shown = useRef({ name, language, zone });
  const follow = useEffectEvent((now: Schemas["Me"]) => {
    const typed = form.getValues();
    if (typed.language === shown.current.language) form.setValue("language", now.language);
    if (typed.zone === shown.current.zone) form.setValue("zone", ownZone());
    if (typed.name === shown.current.name) form.setValue("name", now.name);
    else if (now.name !== shown.current.name) setTheirs(now.name);
    shown.current = { ...now, zone: ownZone() };
  });
  useEffect(() => follow(data.value), [data]);
  const save = form.send(async (typed) => {
    try {
      const body = { ...typed, name: typed.name.trim() };
      const saved = await change.mutateAsync({ body, etag: data.etag });
      shown.current = typed;
      keepMe(saved);
    } catch (error) {
      if (slugOf(error) === "changed-meanwhile") {
        await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      }
      throw error;
    }
    setTheirs(undefined);
    if (typed.zone !== zone) await queries.invalidateQueries();
    await speak(typed.language);
    tell(t("Saved"));
  });
  const device = deviceZone();
  const zones = [...new Set([zone, "UTC", ...Intl.supportedValuesOf("timeZone")])];
  const changed = theirs === form.watch("name") ? undefined : theirs;
  return (
    <form className="form" onSubmit={save} noValidate>
      <Section heading={t("You")}>
        <TextField
          label={t("Name")}
          hint={
            changed
              ? t(
                  "Changed to “{{value}}” in the meantime. If you save, your version replaces it.",
                  { value: changed },
                )
              : t("The name people know you by.")
          }
          autoComplete="name"
          maxLength={limits.MeChange.name.maxLength}
          error={errors.name?.message}
          {...form.register("name", neededRules)}
        />
        <SelectField
          label={t("Language")}
          hint={t("For the app and for what you send.")}
          error={errors.language?.message}
          {...form.register("language")}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {t(languageLabels[tag])}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("Time zone")}
          hint={t("For what’s due today, your week and your calendar.")}
          error={errors.zone?.message}
          {...form.register("zone")}
        >
          <Options of={zones.map((each) => [each, each])} />
        </SelectField>
        <ProblemNote error={form.failure} />
        <div className="row">
          {device !== form.watch("zone") && zones.includes(device) && (
            <Button small onPress={() => form.setValue("zone", device)}>
              {t("This device is in {{zone}}. Switch to it", { zone: device })}
            </Button>
          )}
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save")}
          </Button>
        </div>
      </Section>
    </form>
  );
}
