package io.tenward.growth;

import io.tenward.base.http.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** What other features write into a lead's log. */
@Singleton
public class Log {
  private final Caller caller;
  private final Clock clock;

  Log(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Something that the caller said to a lead of their workspace about a clause, in their own name.
   *
   * @param words of the clause
   */
  public void heard(UUID leadId, UUID clauseId, String words, String text) {
    var entry = Entry.write(caller, caller.today(), Entry.Kind.HEARD, text, clock.instant());
    entry.memberId = leadId;
    entry.thread = new ThreadLink(ThreadLink.Kind.CLAUSE, clauseId.toString(), words, null);
    entry.persist();
  }
}
