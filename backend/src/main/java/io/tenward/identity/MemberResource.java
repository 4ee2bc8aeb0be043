package io.tenward.identity;

import io.tenward.platform.Caller;
import io.tenward.platform.Page;
import io.tenward.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Everybody with an account in the workspace. */
@Path("/api/members")
public class MemberResource {
  private final Caller caller;

  MemberResource(Caller caller) {
    this.caller = caller;
  }

  @GET
  @RolesAllowed("owner")
  @Transactional
  public Page<Member.View> listMembers(@Valid @BeanParam Paging paging) {
    return Member.list(caller.workspaceId(), paging);
  }
}
