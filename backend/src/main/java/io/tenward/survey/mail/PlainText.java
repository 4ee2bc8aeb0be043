package io.tenward.survey.mail;

import java.util.List;

/** Paragraphs for whoever reads mail as plain text. */
final class PlainText {
  private static final int WIDTH = 60;
  private static final String QUOTE = "  ";

  private final StringBuilder text = new StringBuilder();

  void paragraph(String sentences) {
    wrap(sentences, "");
    text.append('\n');
  }

  void paragraph(List<String> sentences) {
    paragraph(String.join(" ", sentences));
  }

  /** Somebody's own words, with the lines they made. */
  void quoted(String words) {
    words.lines().forEach(line -> wrap(line, QUOTE));
    text.append('\n');
  }

  void headed(String heading, String sentences) {
    wrap(heading, "");
    paragraph(sentences);
  }

  void link(String what, String link) {
    wrap(what, "");
    text.append(link).append("\n\n");
  }

  private void wrap(String sentences, String indent) {
    var line = new StringBuilder();
    for (var word : sentences.strip().split(" +")) {
      if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
        text.append(indent).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    text.append(line.isEmpty() ? "" : indent).append(line).append('\n');
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
