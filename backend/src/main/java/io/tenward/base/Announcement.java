package io.tenward.base;

import java.util.List;

/** What a feature prints on the console when the server is up, for example the set-up address. */
public interface Announcement {
  List<String> lines();
}
