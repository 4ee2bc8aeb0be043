package io.tenward.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The start page of a lead. */
@Path("/api/home")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class HomeResource {
  record Home(NextStep next) {}

  private final HomeQuery query;

  HomeResource(HomeQuery query) {
    this.query = query;
  }

  @GET
  public Home getHome() {
    return new Home(NextStep.of(query.situation()));
  }
}
