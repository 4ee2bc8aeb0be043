package io.tenward.base.search;

import java.util.List;

/** A room implements it for its texts; the search asks all rooms. */
public interface Searched {
  /** A room returns at most so many texts of a kind, and counts the others. */
  int NEWEST = 50;

  /** Finds the caller's own texts with all words, and texts that they may read now. */
  List<FoundTexts> find(Sought sought);
}
