import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { useNavigate } from "react-router";
import { client, forgetMember, useMe } from "../api";
import { language, speak, useStrings } from "../i18n";
import { Menu, MenuItem } from "../ui/Menu";
import { tell } from "../ui/Toast";
import { layoutStrings } from "./strings";
import styles from "./TopBar.module.css";

export function AccountMenu() {
  const say = useStrings(layoutStrings);
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => client.DELETE("/api/sessions/current"),
    onSuccess: async () => {
      await navigate("/sign-in");
      forgetMember();
    },
    onError: () => tell(say("signOutFailed")),
  });
  return (
    <Menu
      label={say("account", { name: me.name })}
      trigger={
        <Button className={styles.who ?? ""} aria-label={say("account", { name: me.name })}>
          {initials(me.name)}
        </Button>
      }
    >
      <MenuItem onAction={() => navigate("/account")}>{say("yourAccount")}</MenuItem>
      {me.role === "owner" && (
        <MenuItem onAction={() => navigate("/members")}>{say("members")}</MenuItem>
      )}
      <MenuItem onAction={() => speak(language() === "de" ? "en" : "de")}>
        {say("otherLanguage")}
      </MenuItem>
      <MenuItem onAction={() => signOut.mutate()}>{say("signOut")}</MenuItem>
    </Menu>
  );
}

/** The first letter of the first and of the last word, by what a reader sees as one letter. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
