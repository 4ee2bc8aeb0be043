package io.tenward.survey;

import io.tenward.platform.Cursor;
import io.tenward.platform.Page;
import io.tenward.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The forms that ship with the product. */
@Path("/api/templates")
@RolesAllowed("lead")
class TemplateResource {
  private static final UUID NO_ID = new UUID(0, 0);

  @GET
  public Page<Template> listTemplates(@Valid @BeanParam Paging paging) {
    var after = paging.after().map(Cursor::key);
    var rows =
        Template.ALL.stream()
            .dropWhile(template -> after.isPresent() && !template.id().equals(after.get()))
            .skip(after.isPresent() ? 1 : 0)
            .limit(paging.rows())
            .toList();
    return Page.of(rows, paging, template -> new Cursor(template.id(), NO_ID), t -> t);
  }
}
