package io.tenward.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts the answers of closing surveys that this process has opened, in memory only. */
@ApplicationScoped
public class OpeningProgress {
  private final Map<UUID, Integer> opened = new ConcurrentHashMap<>();

  /** Stores the count; several threads report, so a lower one is ignored. */
  public void tell(UUID surveyId, int answers) {
    opened.merge(surveyId, answers, Math::max);
  }

  public void end(UUID surveyId) {
    opened.remove(surveyId);
  }

  /** Returns the count; null while the survey is not being opened here. */
  public @Nullable Integer of(UUID surveyId) {
    return opened.get(surveyId);
  }
}
