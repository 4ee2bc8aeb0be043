import { useState } from "react";
import { useMe } from "../../../shared/api";
import { formatDay, msg, useT } from "../../../shared/i18n";
import { Menu, MenuItem } from "../../../shared/ui";
import styles from "../Account.module.css";
import { roleLabels, roleNotes } from "../labels";
import {
  changeRole,
  endSessionsOf,
  handOver,
  type Member,
  type MemberRole,
  resetSecondFactorOf,
  suspend,
} from "../queries";
import { ConfirmChange } from "./ConfirmChange";
import { RemoveMember } from "./RemoveMember";

type Asked = MemberRole | "hand-over" | "suspend" | "restore" | "end-sessions" | "reset" | "remove";

const roles = ["owner", "lead", "reader"] as const;

const promoteLabels = {
  owner: msg("Make an owner"),
  lead: msg("Make a lead"),
  reader: msg("Make a reader"),
};

const promoteQuestions = {
  owner: msg("Make {{name}} an owner too?"),
  lead: msg("Make {{name}} a lead?"),
  reader: msg("Make {{name}} a reader?"),
};

/** A member, and what an owner can do about them; each asks first and says what comes of it. */
export function MemberRow({ member }: { member: Member }) {
  const t = useT();
  const me = useMe();
  const [asked, setAsked] = useState<Asked>();
  const { id, name, email, role, roleSince, roleGivenBy, suspended, secondFactor } = member;
  const close = () => setAsked(undefined);
  const mine = id === me.id;
  return (
    <li>
      <div>
        <b className={styles.name}>{mine ? t("{{name}} (you)", { name }) : name}</b>
        <span className="meta">{email}</span>
      </div>
      <div className={styles.act}>
        <span className="note">
          {suspended && <>{t("suspended")}, </>}
          {t(roleLabels[role])},{" "}
          {t(roleGivenBy ? "since {{day}}, added by {{by}}" : "since {{day}}", {
            day: formatDay(roleSince),
            by: roleGivenBy ?? "",
          })}
        </span>
        <Menu label={t("Change {{name}}", { name })}>
          {roles
            .filter((other) => other !== role)
            .map((other) => (
              <MenuItem key={other} onAction={() => setAsked(other)}>
                {t(promoteLabels[other])}
              </MenuItem>
            ))}
          {!mine && role !== "owner" && (
            <MenuItem onAction={() => setAsked("hand-over")}>{t("Hand over ownership")}</MenuItem>
          )}
          {!mine && !suspended && (
            <MenuItem onAction={() => setAsked("end-sessions")}>
              {t("Sign out everywhere")}
            </MenuItem>
          )}
          {!mine && (
            <MenuItem onAction={() => setAsked(suspended ? "restore" : "suspend")}>
              {t(suspended ? "Lift suspension" : "Suspend")}
            </MenuItem>
          )}
          {!mine && secondFactor && (
            <MenuItem onAction={() => setAsked("reset")}>{t("Reset second factor")}</MenuItem>
          )}
          <MenuItem stop onAction={() => setAsked("remove")}>
            {t("Remove")}
          </MenuItem>
        </Menu>
      </div>
      {asked === "remove" && <RemoveMember member={member} onClose={close} />}
      {asked === "hand-over" && (
        <ConfirmChange
          heading={t("Hand ownership over to {{name}}?", { name })}
          action={t("Hand over")}
          done={t("{{name}} is now the owner; you’re a lead", { name })}
          change={() => handOver(id)}
          onClose={close}
        >
          <p>
            {t(
              "{{name}} becomes an owner and you become a lead. Only an owner can make you one again.",
              { name },
            )}
          </p>
          <p className="note">
            {t(
              "Surveys, people and results stay with the lead they belong to. Nobody gets to read more than before.",
            )}
          </p>
        </ConfirmChange>
      )}
      {asked === "suspend" && (
        <ConfirmChange
          heading={t("Suspend {{name}}?", { name })}
          action={t("Suspend")}
          done={t("{{name}} is suspended", { name })}
          change={() => suspend(id, true)}
          onClose={close}
        >
          <p>
            {t(
              "{{name}} is signed out immediately and can’t sign in until an owner lifts the suspension. Their API tokens, webhooks, calendar feed and links stop too.",
              { name },
            )}
          </p>
          <p className="note">
            {t("People, surveys and results are kept. Running surveys close as announced.")}
          </p>
        </ConfirmChange>
      )}
      {asked === "restore" && (
        <ConfirmChange
          heading={t("Lift the suspension of {{name}}?", { name })}
          action={t("Lift suspension")}
          done={t("{{name}} can sign in again", { name })}
          change={() => suspend(id, false)}
          onClose={close}
        >
          <p>{t("{{name}} can sign in again and finds everything as it was.", { name })}</p>
        </ConfirmChange>
      )}
      {asked === "end-sessions" && (
        <ConfirmChange
          heading={t("Sign {{name}} out everywhere?", { name })}
          action={t("Sign out")}
          done={t("{{name}} is signed out everywhere", { name })}
          change={() => endSessionsOf(id)}
          onClose={close}
        >
          <p>
            {t(
              "All of {{name}}’s browsers are signed out, and their API tokens end. {{name}} can sign in again.",
              { name },
            )}
          </p>
        </ConfirmChange>
      )}
      {asked === "reset" && (
        <ConfirmChange
          heading={t("Reset the second factor of {{name}}?", { name })}
          action={t("Reset")}
          done={t("The second factor is reset: {{name}}", { name })}
          change={() => resetSecondFactorOf(id)}
          onClose={close}
        >
          <p>
            {t(
              "Passkeys, the app and recovery codes stop working. Every browser is signed out, and API tokens end. After that, the password is enough: {{name}}",
              { name },
            )}
          </p>
          <p className="note">
            {t("Speak to them first. Someone else could be asking in their name.")}
          </p>
        </ConfirmChange>
      )}
      {(asked === "owner" || asked === "lead" || asked === "reader") && (
        <ConfirmChange
          heading={t(promoteQuestions[asked], { name })}
          action={t(promoteLabels[asked])}
          done={t("{{name}}: {{role}}", { name, role: t(roleLabels[asked]) })}
          change={() => changeRole(id, asked)}
          onClose={close}
        >
          <p>{t(roleNotes[asked])}</p>
          {role !== "reader" && asked === "reader" && (
            <p>
              {t(
                "{{name}}’s people, surveys and results are kept and come back if {{name}} becomes a lead again. Nobody can read them in the meantime. Running surveys close as announced.",
                { name },
              )}
            </p>
          )}
          <p className="note">
            {t(
              mine
                ? "You’re signed out of every other browser immediately."
                : "{{name}} is signed out immediately and told who made the change.",
              { name },
            )}
          </p>
        </ConfirmChange>
      )}
    </li>
  );
}
