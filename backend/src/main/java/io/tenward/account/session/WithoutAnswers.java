package io.tenward.account.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.contract.RequestSchemas;
import io.tenward.base.http.Caller;
import io.tenward.base.scope.Scope;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Takes out of the answers to {@code work:read} and {@code work:write} what can hold the words or
 * the ratings of respondents, because no respondent was told of a tool that reads the lead's own
 * work; and situations, which are to be read on the pages only.
 */
@Provider
@Priority(WithoutAnswers.LAST)
public class WithoutAnswers implements ContainerResponseFilter {
  /** Response filters run from the highest to the lowest. */
  static final int LAST = 1;

  private static final List<String> LEFT_OUT = List.of("thread", "start", "theme", "situation");

  @Inject ResourceInfo resource;
  @Inject Caller caller;
  @Inject RequestSchemas contract;
  @Inject ObjectMapper json;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    // The caller of an open operation was not read before, and reading them may fail here.
    if (response.hasEntity()
        && response.getStatus() < 500
        && resource.getResourceMethod() != null
        && isWork(resource.getResourceMethod().getName())
        && caller.isSignedIn()
        && caller.token().isPresent()) {
      JsonNode answer = json.valueToTree(response.getEntity());
      leaveOut(answer);
      response.setEntity(answer);
    }
  }

  private boolean isWork(String operationId) {
    return contract
        .scope(operationId)
        .filter(s -> !s.isEmpty())
        .map(Scope::of)
        .filter(Scope::isWork)
        .isPresent();
  }

  private static void leaveOut(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      // A block of time has a start, too, which is a time of day.
      LEFT_OUT.stream().filter(name -> object.path(name).isObject()).forEach(object::remove);
      if (object.path("threads").isArray()) {
        object.putArray("threads");
      }
    }
    answer.forEach(WithoutAnswers::leaveOut);
  }
}
