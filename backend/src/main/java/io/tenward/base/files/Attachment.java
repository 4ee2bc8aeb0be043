package io.tenward.base.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a file to save. */
public final class Attachment {
  private Attachment() {}

  public static Response of(String name, Object body) {
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
