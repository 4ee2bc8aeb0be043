package io.tenward.team;

import io.tenward.account.member.Code;
import io.tenward.account.member.LinkProblem;
import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Manages the one link of a team's page. Only the hash of the secret is stored. */
@Singleton
class TeamLinks {
  @Inject Caller caller;
  @Inject Database database;
  @Inject PublicAddress address;
  @Inject SecureRandom random;

  /** Makes a link that replaces the one there was. */
  String replace() {
    end();
    var code = Code.draw(random, Code.LINKED);
    database.update(
        """
        insert into team_link (link_hash, workspace_id, member_id)
        select ?, workspace_id, member_id from member where member_id = ?
        """,
        code.hash(),
        caller.memberId());
    return address.uri() + "/team#" + code.text();
  }

  void end() {
    database.update("update team_link set ended = true where member_id = ?", caller.memberId());
  }

  boolean isLinked() {
    return !database
        .ids("select member_id from team_link where member_id = ? and not ended", caller.memberId())
        .isEmpty();
  }

  /**
   * Finds whose page a link opens.
   *
   * @throws ProblemException not-found, link-replaced
   */
  UUID open(String secret) {
    return database
        .first(
            "select member_id, ended from team_link where link_hash = ?",
            row ->
                row.getBoolean("ended")
                    ? Optional.<UUID>empty()
                    : Optional.of(row.getObject("member_id", UUID.class)),
            (Object) Code.read(secret).hash())
        .orElseThrow(ProblemException::notFound)
        .orElseThrow(
            () -> ProblemException.of(LinkProblem.LINK_REPLACED, "The lead has ended this link"));
  }
}
