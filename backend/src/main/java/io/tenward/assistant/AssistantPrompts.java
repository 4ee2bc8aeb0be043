package io.tenward.assistant;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.AsyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Offers tasks that a lead starts by name in their assistant. */
final class AssistantPrompts {
  private static final String FRIDAY =
      """
      Prepare my Friday. Read getWeek, listTasks and listEntries of this week. Tell me in at most ten \
      lines which goals and responsibilities got time, what I planned and did not do, and what happened \
      that the log does not have yet. Ask me about it one question at a time. Then propose entries, each \
      with its day and its goal, and add them with addEntry once I have said yes. End with one proposal \
      for next week's first step.""";

  private static final String ONE_ON_ONE =
      """
      Prepare my one-on-one with %s. Find the person with listPeople, \
      if this token may (people:read). Read listTasks and listEntries and \
      keep what names them: what I promised, what they promised, and what happened since we last spoke. \
      Give me at most five points to talk about, most important first, each with its source. Leave out \
      surveys and comments: they are anonymous, and guessing who wrote what is not allowed.""";

  static final List<AsyncPromptSpecification> ALL =
      List.of(
          prompt("prepare-my-friday", "Prepare my Friday", FRIDAY),
          prompt(
              "prepare-my-one-on-one",
              "Prepare my one-on-one",
              ONE_ON_ONE,
              PromptArgument.builder("person")
                  .description("The name of the person")
                  .required(true)
                  .build()));

  private AssistantPrompts() {}

  private static AsyncPromptSpecification prompt(
      String name, String title, String text, PromptArgument... arguments) {
    var prompt = Prompt.builder(name).title(title).arguments(List.of(arguments)).build();
    return new AsyncPromptSpecification(
        prompt,
        (context, asked) -> {
          Map<String, Object> given = asked.arguments() == null ? Map.of() : asked.arguments();
          for (var argument : arguments) {
            if (!(given.get(argument.name()) instanceof String said) || said.isBlank()) {
              return Mono.error(
                  McpError.builder(ErrorCodes.INVALID_PARAMS)
                      .message("params.arguments." + argument.name() + ": required, a text")
                      .build());
            }
          }
          var values = Stream.of(arguments).map(argument -> given.get(argument.name()));
          var message = new TextContent(text.formatted(values.toArray()));
          return Mono.just(
              new GetPromptResult(title, List.of(new PromptMessage(Role.USER, message))));
        });
  }
}
