package io.tenward.team;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Stores which sections a lead's team reads. Records are ticked one by one, at the record. */
@Entity
class TeamPage extends PanacheEntityBase {
  @Id public UUID memberId;
  public UUID workspaceId;
  public boolean agreement;
  public boolean decisions;
  @Version public long version;

  /** Reads it; without a row it shows no section. */
  static TeamPage of(UUID memberId) {
    return TeamPage.<TeamPage>findByIdOptional(memberId).orElseGet(TeamPage::new);
  }

  /** Reads it to change it. The caller's row is locked, so that no two requests make one. */
  static TeamPage toChange(Caller caller) {
    caller.hold();
    return TeamPage.<TeamPage>findByIdOptional(caller.memberId())
        .orElseGet(
            () -> {
              var page = new TeamPage();
              page.memberId = caller.memberId();
              page.workspaceId = caller.workspaceId();
              page.persistAndFlush();
              return page;
            });
  }
}
