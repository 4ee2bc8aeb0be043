package io.tenward.results;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.BlockKind;
import io.tenward.contract.ManifestOperator;
import io.tenward.contract.Notice;
import io.tenward.contract.Notices;
import io.tenward.form.Manifest;
import io.tenward.form.Manifest.Assurances;
import io.tenward.form.Manifest.Group;
import io.tenward.form.Manifest.Member;
import io.tenward.form.Promise;
import io.tenward.form.Question;
import io.tenward.results.Launched.Asked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A small frozen form: one item with example and advice, one open question. */
public final class SampleManifest {
  static final List<Question> QUESTIONS =
      List.of(
          new Question("item", Question.Kind.ITEM, text("Is there when needed"), null, true, true),
          new Question("open", Question.Kind.OPEN, text("What is missing?"), null, null, null));

  private static final Notice NOTICE =
      new Notice("As one of ten.", List.of("Pooled."), "Sealed.", "Mixed.");
  private static final Notices TOLD = new Notices(NOTICE, NOTICE);

  private SampleManifest() {}

  public static LocalizedText text(String text) {
    return new LocalizedText(null, null, text);
  }

  public static Group group(UUID id, BlockKind kind, boolean named) {
    return group(id, new Asked(kind, named, 10), new byte[0]);
  }

  public static Group group(UUID id, Asked asked, byte[] signingKey) {
    var kind = asked.kind() == BlockKind.SMALLER ? BlockKind.CLIENT : asked.kind();
    var member = new Member(id, kind, null, asked.invited(), List.of("Petra Lenz"), TOLD);
    return new Group(
        id,
        asked.kind(),
        null,
        asked.named(),
        asked.invited(),
        List.of(member),
        TestRespondent.base64(signingKey));
  }

  public static Manifest of(int k, boolean labels, Group... groups) {
    return running(UUID.randomUUID(), k, labels, List.of(groups), new byte[0]);
  }

  /** Open since an hour, for an hour. */
  public static Manifest running(
      UUID id, int k, boolean labels, List<Group> groups, byte[] sealingKey) {
    return running(id, k, labels, groups, sealingKey, QUESTIONS);
  }

  public static Manifest running(
      UUID id,
      int k,
      boolean labels,
      List<Group> groups,
      byte[] sealingKey,
      List<Question> questions) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new Manifest(
        1,
        id,
        "Am I on track?",
        null,
        "Ines Falk",
        "Ines",
        "Nordhafen",
        new ManifestOperator("Nordhafen IT", false),
        "en",
        k,
        now.minusSeconds(3_600),
        now.plusSeconds(3_600),
        "Europe/Berlin",
        4,
        questions,
        groups,
        labels,
        true,
        true,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        new Promise(List.of("Kept.", "Not kept."), List.of("Gehalten.", "Nicht gehalten.")),
        Assurances.Both.of("Ines", null, 10, 4, null),
        TestRespondent.base64(sealingKey));
  }
}
