package io.tenward.base.search;

import java.util.List;

/** What a room adds to the search; the search of the start page asks all rooms. */
public interface Searched {
  /** How many texts of a kind are ranked; of the others only the number is known. */
  int NEWEST = 50;

  /** The caller's own texts with all words, and what they may read now. */
  List<FoundTexts> find(Sought sought);
}
