package io.tenward.base.http;

import io.quarkus.arc.Arc;
import io.tenward.base.sql.Database;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Set;

/**
 * Tells the triggers that keep history who makes a change, when and why, as settings of the
 * transaction (docs/adr/0153-the-database-keeps-the-history.md). They last until it ends. Answers
 * to a survey have no history, so their requests set nothing.
 */
@Provider
@Singleton
public class ChangeSettings implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String RESPONDENTS = "/api/r/";

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject CurrentChange change;
  @Inject Database database;
  @Inject ResourceInfo resource;
  @Inject TransactionManager transactions;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod())
        && !request.getUriInfo().getPath().startsWith(RESPONDENTS)) {
      change.begin(
          resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
              || resource.getResourceClass().isAnnotationPresent(PermitAll.class));
    }
  }

  void set(@Observes @Initialized(TransactionScoped.class) Object transaction) {
    if (!Arc.container().requestContext().isActive() || !change.isBegun()) {
      return;
    }
    try {
      settings();
    } catch (RuntimeException e) {
      // The caller has no hold of the transaction yet: it would stay with this thread.
      try {
        transactions.rollback();
      } catch (SystemException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private void settings() {
    database.list(
        """
        select set_config('tenward.by', ?, true), set_config('tenward.now', ?, true),
          set_config('tenward.reason', coalesce(?, ''), true)
        """,
        row -> row.getString(1),
        party(),
        clock.instant().toString(),
        change.reason());
  }

  /**
   * Gives the rest of this transaction a reason that the caller wrote for themselves, so that no
   * link shows it.
   */
  public void because(String reason) {
    database.list(
        """
        select set_config('tenward.reason', left(?, 300), true), set_config('tenward.told', 'off', true)
        """,
        row -> row.getString(1),
        reason);
  }

  private String party() {
    // A lead may open a link of a colleague in the browser in which they are signed in.
    if (change.isOpen() || !caller.isSignedIn()) {
      return "person";
    }
    return caller.token().isPresent() ? "tool" : caller.memberId().toString();
  }

  /** Keeps no history of what the rest of this transaction changes, such as an erasure. */
  public static void off(Database database) {
    database.update("set local tenward.history = 'off'");
  }
}
