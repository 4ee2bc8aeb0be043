package io.tenward.account.trail;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.contract.DownloadTrail;
import io.tenward.contract.Language;
import io.tenward.contract.ListTrail;
import io.tenward.contract.TrailEntry;
import io.tenward.contract.TrailKind;
import io.tenward.contract.TrailMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The trail, for owners to read and to take along. */
@RolesAllowed("owner")
public class TrailResource implements DownloadTrail, ListTrail {
  @Inject Trail trail;

  @Override
  public Page<TrailEntry> listTrail(@Nullable TrailKind kind, Paging paging) {
    return trail.list(kind, paging);
  }

  @Override
  public Response downloadTrail(@Nullable Language spoken) {
    var csv = new Csv(FileLanguage.of(spoken));
    csv.row(
        "happened_at", "kind", "actor", "actor_id", "by_token", "member", "member_id", "detail");
    for (var entry : trail.all()) {
      csv.row(
          entry.happenedAt(),
          entry.kind().word(),
          name(entry.actor()),
          id(entry.actor()),
          entry.byToken(),
          name(entry.member()),
          id(entry.member()),
          entry.detail());
    }
    return Response.ok(csv.toString())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"")
        .build();
  }

  private static @Nullable String name(@Nullable TrailMember member) {
    return member == null ? null : member.name();
  }

  private static @Nullable Object id(@Nullable TrailMember member) {
    return member == null ? null : member.id();
  }
}
