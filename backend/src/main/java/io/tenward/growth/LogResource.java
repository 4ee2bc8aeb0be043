package io.tenward.growth;

import io.quarkus.panache.common.Sort;
import io.tenward.base.files.Attachment;
import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.contract.DownloadEntries;
import io.tenward.contract.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole log, to take along. */
@RolesAllowed("lead")
@Transactional
public class LogResource implements DownloadEntries {
  @Inject Caller caller;
  @Inject GrowthViews views;

  @Override
  public Response downloadEntries(@Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    List<Entry> entries =
        Entry.list("memberId", Sort.by("day").and("createdAt"), caller.memberId());
    var csv = new Csv(language);
    csv.head(
        "day,kind,text,goal,hangs_on,person,evidence,card,outcome,minutes,helper,tool,source,"
            + "external_key,id");
    for (var entry : views.entries(entries)) {
      var thread = entry.thread();
      var person = entry.person();
      csv.row(
          entry.day(),
          entry.kind().word(),
          entry.text(),
          entry.goalTitle(),
          thread == null ? null : thread.words(),
          person == null ? null : person.name(),
          entry.evidence(),
          entry.card(),
          entry.outcome(),
          entry.minutes(),
          entry.helper(),
          entry.tool(),
          entry.source(),
          entry.externalKey(),
          entry.id());
    }
    return Attachment.of("log.csv", csv.toString());
  }
}
