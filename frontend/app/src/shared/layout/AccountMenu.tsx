import { useMutation, useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { NavLink, useNavigate } from "react-router";
import {
  client,
  forgetMember,
  ifMatch,
  installationQuery,
  meQuery,
  queries,
  slugOf,
  somebodyElse,
  useMe,
  versioned,
} from "../api";
import { type Language, language, speak, useT } from "../i18n";
import { titleOf } from "../problems/sentences";
import { forgetTyped } from "../saving/typed";
import { lazyAtRest } from "../ui/lazyAtRest";
import { tell } from "../ui/toast/tell";
import { Disclosure } from "./Disclosure";
import styles from "./TopBar.module.css";

// Hardly anybody sees it, and only without a connection.
const UnsentChanges = lazyAtRest(async () => ({
  default: (await import("./UnsentChanges")).UnsentChanges,
}));

export function AccountMenu() {
  const t = useT();
  const me = useMe();
  const navigate = useNavigate();
  const { data: installation } = useQuery(installationQuery);
  const other = language() === "de" ? "en" : "de";
  const keepLanguage = useMutation({
    mutationFn: async (chosen: Language) => {
      const { etag } = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      return versioned(
        client.PATCH("/api/me", { params: ifMatch(etag), body: { language: chosen } }),
      );
    },
    onMutate: speak,
    onSuccess: (now) => queries.setQueryData(meQuery.queryKey, now),
    onError: (error) =>
      tellFailed(
        error,
        t("The language was only changed in this browser, because the server isn’t responding."),
      ),
  });
  const [unsent, setUnsent] = useState(0);
  const queue = async () => (await import("../changes/changes")).changes;
  const signOut = useMutation({
    mutationFn: async (drop: boolean) => {
      const changes = await queue();
      const kept = drop || changes.state().is === "somebody-else";
      const left = kept ? 0 : await changes.drain();
      setUnsent(left);
      if (left > 0) return false;
      await client.DELETE("/api/sessions/current");
      return true;
    },
    onSuccess: async (done) => {
      if (!done) return;
      forgetTyped();
      (await queue()).clear();
      await navigate("/sign-in");
      forgetMember();
    },
    onError: (error) =>
      tellFailed(error, t("You’re still signed in because the server isn’t responding.")),
  });
  return (
    <>
      <Disclosure
        className={styles.who}
        label={t("{{initials}}, {{name}}, account", { initials: initials(me.name), name: me.name })}
        trigger={initials(me.name)}
      >
        {me.role !== "reader" && <NavLink to="/shared">{t("Shared with you")}</NavLink>}
        <NavLink to="/settings/account">{t("Settings")}</NavLink>
        <button type="button" lang={other} onClick={() => keepLanguage.mutate(other)}>
          {t("Deutsch", { context: "other language" })}
        </button>
        <button type="button" onClick={() => signOut.mutate(false)}>
          {t("Sign out")}
        </button>
        {/* A report of a problem needs it. */}
        {installation && <p className="meta">{`Tenward ${installation.version}`}</p>}
      </Disclosure>
      {unsent > 0 && (
        <Suspense>
          <UnsentChanges
            count={unsent}
            pending={signOut.isPending}
            onClose={() => setUnsent(0)}
            onSignOut={(drop) => signOut.mutate(drop)}
          />
        </Suspense>
      )}
    </>
  );
}

const tellFailed = (error: unknown, text: string) =>
  tell(slugOf(error) === somebodyElse ? titleOf(somebodyElse) : text);

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first letter of the first and of the last word, by what a reader sees as one letter: a flag or a family is one too. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const first = (word = "") => [...letters.segment(word)][0]?.segment ?? "";
  return ends.map((word) => first(word).toUpperCase()).join("");
}
