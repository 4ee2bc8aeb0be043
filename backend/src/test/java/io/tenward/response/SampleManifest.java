package io.tenward.response;

import io.tenward.survey.BlockKind;
import io.tenward.survey.Manifest;
import io.tenward.survey.Manifest.Group;
import io.tenward.survey.Manifest.Member;
import io.tenward.survey.Manifest.Operator;
import io.tenward.survey.Promise;
import io.tenward.survey.Question;
import io.tenward.survey.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A small frozen form: one item with example and advice, one open question. */
final class SampleManifest {
  private static final Instant OPENS = Instant.parse("2026-11-20T08:00:00Z");

  static final List<Question> QUESTIONS =
      List.of(
          new Question("item", Question.Kind.ITEM, text("Is there when needed"), null, true, true),
          new Question("open", Question.Kind.OPEN, text("What is missing?"), null, null, null));

  private SampleManifest() {}

  static Text text(String text) {
    return new Text(null, null, text);
  }

  static Group group(UUID id, BlockKind kind, boolean named) {
    var member = new Member(id, kind, null, 10, List.of("Petra Lenz"));
    return new Group(id, kind, null, named, 10, List.of(member), null);
  }

  static Manifest of(int k, boolean labels, Group... groups) {
    return new Manifest(
        1,
        UUID.randomUUID(),
        "Am I on track?",
        null,
        "Ines Falk",
        "Nordhafen",
        new Operator("Nordhafen IT", false),
        "en",
        k,
        OPENS,
        OPENS.plusSeconds(3_600),
        "Europe/Berlin",
        4,
        QUESTIONS,
        List.of(groups),
        labels,
        true,
        true,
        null,
        new Promise(List.of("Kept.", "Not kept."), List.of("Gehalten.", "Nicht gehalten.")),
        null);
  }
}
