package io.tenward.results.files;

import io.tenward.base.files.PdfWriter;
import io.tenward.base.files.Typeface;
import io.tenward.results.Results;
import io.tenward.results.publish.PublishedComments;
import io.tenward.results.publish.Replies;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What people wrote, question by question, as far as it was asked for. */
final class ReportWords {
  private final Results results;
  private final Replies.Content content;
  private final FileWords words;
  private final PdfWriter paper;
  private final Typeface strong;
  private final Typeface voice;

  ReportWords(
      Results results,
      Replies.Content content,
      FileWords words,
      PdfWriter paper,
      Typeface strong,
      Typeface voice) {
    this.results = results;
    this.content = content;
    this.words = words;
    this.paper = paper;
    this.strong = strong;
    this.voice = voice;
  }

  boolean areThere() {
    return texts().anyMatch(texts -> !texts.isEmpty());
  }

  /** How many of how many, and who chose them. */
  String about(PublishedComments chosen, String lead) {
    return words.sayOf(
        written(),
        chosen == PublishedComments.ALL ? "comments.all" : "comments.marked",
        texts().mapToInt(List::size).sum(),
        written(),
        lead);
  }

  void write() throws IOException {
    for (var question : content.questions()) {
      part(words.language().pick(question.text()), question.comments());
    }
    for (var item : content.items()) {
      var text = words.language().pick(item.text());
      part(text + ": " + words.say("examples"), item.examples());
      part(text + ": " + words.say("advice"), item.advice());
    }
  }

  /** Whether something stands for a sign that the fonts do not have. */
  boolean lackSigns() {
    return texts().flatMap(List::stream).anyMatch(voice::lacks);
  }

  private Stream<List<String>> texts() {
    return Stream.concat(
        content.questions().stream().map(Replies.Question::comments),
        content.items().stream().flatMap(item -> Stream.of(item.examples(), item.advice())));
  }

  private int written() {
    return Stream.concat(
            results.questions().stream().map(Results.OpenQuestion::comments),
            results.items().stream().flatMap(item -> Stream.of(item.examples(), item.advice())))
        .mapToInt(List::size)
        .sum();
  }

  private void part(String heading, List<String> texts) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    paper.down(10);
    paper.keep(50);
    paper.as("H3", () -> paper.paragraph(heading, strong, 11, PdfWriter.INK));
    for (var text : texts) {
      paper.down(5);
      paper.keep(20);
      paper.dot(PdfWriter.LEFT + 3, -11.5f, 2.2f, PdfWriter.OTHERS);
      paper.paragraph(text, voice, 11, PdfWriter.INK, PdfWriter.LEFT + 14, PdfWriter.RIGHT);
      paper.down(5);
      paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 0.5f, PdfWriter.LINE);
    }
  }
}
