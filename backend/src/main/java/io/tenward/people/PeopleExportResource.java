package io.tenward.people;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.base.files.Csv;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Everything that a lead has written down about people, to take away. */
@Path("/api/people/downloads/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class PeopleExportResource {
  /** For programs, or for spreadsheets. */
  public enum Format {
    JSON("json"),
    CSV("csv");

    @JsonValue final String word;

    Format(String word) {
      this.word = word;
    }

    /** Exactly as written. */
    public static Format fromString(String word) {
      for (var format : values()) {
        if (format.word.equals(word)) {
          return format;
        }
      }
      throw new IllegalArgumentException(word);
    }
  }

  private final CallingLead lead;

  PeopleExportResource(CallingLead lead) {
    this.lead = lead;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @ByToken(Scope.PEOPLE_READ)
  public Response downloadPeople(@QueryParam("format") @DefaultValue("json") Format format) {
    var export = PeopleExport.of(lead.id());
    var answer =
        format == Format.CSV
            ? Response.ok(export.table(lead.speaksGerman()), Csv.MEDIA_TYPE + ";charset=utf-8")
            : Response.ok(export, MediaType.APPLICATION_JSON);
    return answer
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"people-" + lead.today() + "." + format.word + "\"")
        .build();
  }
}
