package io.tenward.survey.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many answers of closing surveys this process has opened; in memory only. */
@ApplicationScoped
public class OpeningProgress {
  private final Map<UUID, Integer> opened = new ConcurrentHashMap<>();

  /** From whichever thread: it never goes back. */
  public void tell(UUID surveyId, int answers) {
    opened.merge(surveyId, answers, Math::max);
  }

  public void end(UUID surveyId) {
    opened.remove(surveyId);
  }

  /** Null while it is not being opened here. */
  public @Nullable Integer of(UUID surveyId) {
    return opened.get(surveyId);
  }
}
