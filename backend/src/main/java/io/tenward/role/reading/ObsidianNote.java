package io.tenward.role.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what Obsidian adds to Markdown into what its readers see. */
final class ObsidianNote {
  /** Readers see no comment, no name of a block and no kind of a callout. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?<![\\d%])%%(?s:.*?)%%|(?<=\\S) \\^[\\w-]+$|(?<=^> ?)\\[!\\w+][+-]?",
          Pattern.MULTILINE);

  /** "[[page#part|words]]", with a backslash before the bar in tables; "!" shows a picture. */
  private static final Pattern LINK =
      Pattern.compile(
          "(!?)\\[\\[([^\\[\\]|#\\n]*)(#[^\\[\\]|\\n]*?)?(?:\\\\?\\|([^\\[\\]\\n]*))?]]");

  /** Such fenced blocks are replaced by what their query finds. */
  private static final Set<String> QUERIES =
      Set.of("dataview", "dataviewjs", "query", "tasks", "base");

  private ObsidianNote() {}

  static boolean isOne(String text) {
    return LINK.matcher(text).find() || HIDDEN.matcher(text).find();
  }

  static String asMarkdown(String note) {
    return LINK.matcher(HIDDEN.matcher(note).replaceAll("")).replaceAll(ObsidianNote::link);
  }

  /** Keeps it a link, because a list of links is none of responsibilities. */
  private static String link(MatchResult link) {
    var page = link.group(2);
    var part = link.group(3);
    var words =
        link.group(4) == null
            ? (page.isEmpty() && part != null ? part.substring(1) : page)
            : link.group(4);
    return link.group(1).isEmpty()
        ? Matcher.quoteReplacement("[" + words + "](" + (page.isEmpty() ? "#" : ".") + ")")
        : "";
  }

  /**
   * @param info what stands beside the fence
   */
  static boolean isQuery(String info) {
    return QUERIES.contains(info.strip().toLowerCase(Locale.ROOT));
  }
}
