import { useState } from "react";
import { useMe } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { Menu, MenuItem } from "../../../shared/ui";
import styles from "../Account.module.css";
import { changeRole, handOver, type Member, type Role } from "../queries";
import { strings } from "../strings";
import { ConfirmChange } from "./ConfirmChange";
import { RemoveMember } from "./RemoveMember";

type Asked = Role | "hand-over" | "remove";

const roles = ["owner", "lead", "reader"] as const;

/** A member, and what an owner can do about them; each asks first and says what comes of it. */
export function MemberRow({ member }: { member: Member }) {
  const say = useStrings(strings);
  const me = useMe();
  const [asked, setAsked] = useState<Asked>();
  const { id, name, email, role, roleSince, roleGivenBy } = member;
  const close = () => setAsked(undefined);
  const mine = id === me.id;
  return (
    <li>
      <div>
        <b className={styles.name}>{mine ? say("thatIsYou", { name }) : name}</b>
        <span className="meta">{email}</span>
      </div>
      <div className={styles.act}>
        <span className="note">
          {say(`role.${role}`)},{" "}
          {say(roleGivenBy ? "sinceBy" : "since", {
            day: formatDay(roleSince),
            by: roleGivenBy ?? "",
          })}
        </span>
        <Menu label={say("changeOf", { name })}>
          {roles
            .filter((other) => other !== role)
            .map((other) => (
              <MenuItem key={other} onAction={() => setAsked(other)}>
                {say(`make.${other}`)}
              </MenuItem>
            ))}
          {!mine && role !== "owner" && (
            <MenuItem onAction={() => setAsked("hand-over")}>{say("handOver")}</MenuItem>
          )}
          <MenuItem stop onAction={() => setAsked("remove")}>
            {say("remove")}
          </MenuItem>
        </Menu>
      </div>
      {asked === "remove" && <RemoveMember member={member} onClose={close} />}
      {asked === "hand-over" && (
        <ConfirmChange
          heading={say("handOver.ask", { name })}
          action={say("handOver.do")}
          done={say("handOver.done", { name })}
          change={() => handOver(id)}
          onClose={close}
        >
          <p>{say("handOver.text", { name })}</p>
          <p className="note">{say("handOver.note")}</p>
        </ConfirmChange>
      )}
      {asked && asked !== "remove" && asked !== "hand-over" && (
        <ConfirmChange
          heading={say(`make.${asked}.ask`, { name })}
          action={say(`make.${asked}`)}
          done={say("changed", { name, role: say(`role.${asked}`) })}
          change={() => changeRole(id, asked)}
          onClose={close}
        >
          <p>{say(`may.${asked}`)}</p>
          {role !== "reader" && asked === "reader" && <p>{say("make.reader.keeps", { name })}</p>}
          <p className="note">{say(mine ? "make.note.mine" : "make.note", { name })}</p>
        </ConfirmChange>
      )}
    </li>
  );
}
