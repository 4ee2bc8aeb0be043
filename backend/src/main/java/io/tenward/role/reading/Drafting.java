package io.tenward.role.reading;

import io.tenward.role.reading.DocumentBlock.Level;
import io.tenward.role.reading.text.Headings;
import io.tenward.role.reading.text.Limits;
import io.tenward.role.reading.text.Plain;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import io.tenward.synthesis.reading.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns paragraphs into clauses: each bullet is one, and so is each sentence of other text. */
final class Drafting {
  private static final String BETWEEN = " · ";

  private final @Nullable DocumentBlock title;
  private final List<DocumentReading.Clause> clauses = new ArrayList<>();

  /** The outermost heading comes first. */
  private final List<DocumentBlock> headings = new ArrayList<>();

  /** These headings are part of a clause; blocks are compared by identity. */
  private final Set<DocumentBlock> shown = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean inList;

  private Drafting(List<DocumentBlock> blocks) {
    this.title = title(blocks);
  }

  /**
   * @param rest what is left out because it is no clause and in no heading of one
   */
  record Draft(List<DocumentReading.Clause> clauses, List<DocumentReading.Clause> rest) {}

  /**
   * @throws RefusedException too long
   */
  static Draft of(Documents.Content content) throws RefusedException {
    var blocks = content.blocks();
    var parts = new ArrayList<DocumentBlock>();
    var rest = new ArrayList<String>();
    for (int i = 0; i < blocks.size(); i++) {
      i += Labels.addTo(parts, blocks, i, rest);
    }
    var named = new ArrayList<DocumentBlock>();
    for (int i = 0; i < parts.size(); i++) {
      named.add(announcing(parts, i));
    }
    var drafting = new Drafting(named);
    for (var block : named) {
      drafting.add(block);
    }
    for (var block : named) {
      if (block.form() == DocumentBlock.Form.HEADING) {
        var kept = drafting.shown.contains(block) ? Headings.withoutColon(block.text()) : "";
        rest.add(block.text().substring(kept.length()));
      }
    }
    rest.addAll(content.rest());
    return new Draft(List.copyOf(drafting.clauses), drafting.leftOut(rest));
  }

  /**
   * Adds the rest as clauses that are left out, and joins them where the role would get too many.
   */
  private List<DocumentReading.Clause> leftOut(List<String> rest) throws RefusedException {
    var texts = new ArrayList<String>();
    rest.forEach(text -> addTo(texts, text));
    if (clauses.size() + texts.size() > Limits.CLAUSES) {
      var joined = String.join(BETWEEN, texts);
      texts.clear();
      addTo(texts, joined);
    }
    if (clauses.size() + texts.size() > Limits.CLAUSES) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    var all = new ArrayList<DocumentReading.Clause>();
    for (var text : texts) {
      int sentence = clauses.size() + all.size() + 1;
      all.add(new DocumentReading.Clause(text, null, sentence, null, true));
    }
    return List.copyOf(all);
  }

  /** Splits a text that is too long for a clause between words. */
  private static void addTo(List<String> texts, String text) {
    for (var rest = text.strip(); Plain.hasWord(rest); ) {
      int end = Plain.cut(rest, Limits.CLAUSE);
      texts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
  }

  /** The one heading above all others says nothing of a part. */
  private static @Nullable DocumentBlock title(List<DocumentBlock> blocks) {
    var headings =
        blocks.stream()
            .filter(b -> b.form() == DocumentBlock.Form.HEADING && b.level() < Level.LABEL)
            .toList();
    var highest = headings.stream().min(Comparator.comparingInt(DocumentBlock::level)).orElse(null);
    return highest == null
            || headings.size() == 1
            || headings.stream().filter(h -> h.level() == highest.level()).count() > 1
            || !isAboveAll(blocks, blocks.indexOf(highest))
        ? null
        : highest;
  }

  private static boolean isAboveAll(List<DocumentBlock> blocks, int at) {
    return blocks.subList(0, at).stream().allMatch(b -> b.form() == DocumentBlock.Form.HEADING);
  }

  /**
   * "In this role you will:" says as much as a heading where a list follows, and so does "Your
   * tasks" above anything, and a short item above those that are nested in it.
   */
  private static DocumentBlock announcing(List<DocumentBlock> blocks, int at) {
    var block = blocks.get(at);
    if (block.form() == DocumentBlock.Form.HEADING || at + 1 == blocks.size()) {
      return block.level() == Level.GUESSED && isSentence(block.text())
          ? block.asHeading(Level.ANNOUNCED)
          : block;
    }
    var next = blocks.get(at + 1);
    boolean item = next.form() == DocumentBlock.Form.ITEM;
    boolean list = item || next.level() >= Level.LABEL;
    if (block.form() == DocumentBlock.Form.ITEM) {
      boolean names = item && next.level() > block.level() && Headings.isLabel(block.text());
      return names ? block.asHeading(Level.LABEL + block.level()) : block;
    }
    if (Headings.isPosition(block.text()) && isAboveAll(blocks, at)) {
      return block.asHeading(Level.TITLE);
    }
    if (Headings.isTitled(block.text())
        || Headings.isUsual(block.text())
        || Headings.isShare(block.text())
        || list && Headings.isNoun(block.text())) {
      return block.asHeading(Level.GUESSED);
    }
    return list && Headings.announces(block.text()) ? block.asHeading(Level.ANNOUNCED) : block;
  }

  /** "In this role you will:" */
  private static boolean isSentence(String heading) {
    return Headings.announces(heading) && !Headings.isTitled(heading) && !Headings.isUsual(heading);
  }

  private void add(DocumentBlock block) throws RefusedException {
    boolean afterItem = inList;
    inList = block.form() == DocumentBlock.Form.ITEM;
    switch (block.form()) {
      case HEADING -> begin(block);
      case ITEM -> {
        end(Level.LABEL + block.level());
        addPart(block.text(), block.page(), AdvertisementText::isAsideBelow);
      }
      case PROSE -> {
        end(Level.LABEL);
        headings.removeIf(heading -> afterItem && heading.level() == Level.ANNOUNCED);
        var sentences =
            Splitter.sentences(block.text()).stream().map(s -> s.of(block.text())).toList();
        boolean ofEmployer = AdvertisementText.isOfEmployer(sentences);
        for (var sentence : sentences) {
          addPart(
              sentence,
              block.page(),
              (above, text) -> ofEmployer || AdvertisementText.isAside(above, text));
        }
      }
    }
  }

  /** A colon that somebody left above a list is no heading, and the one above it goes on. */
  private void begin(DocumentBlock heading) {
    if (heading.text().isEmpty()) {
      end(heading.level());
    } else if (Plain.hasWord(heading.text())) {
      end(heading.level());
      headings.add(heading);
    }
  }

  private void end(int level) {
    headings.removeIf(heading -> heading.level() >= level);
  }

  /** "Senior engineer / Scope"; the outermost are left away where all are too long. */
  private @Nullable String path() {
    var path =
        headings.stream().filter(heading -> heading != title || headings.size() == 1).toList();
    var joined = joined(path);
    while (path.size() > 1 && joined.codePointCount(0, joined.length()) > Limits.HEADING) {
      path = path.subList(1, path.size());
      joined = joined(path);
    }
    shown.addAll(path);
    return path.isEmpty() ? null : joined;
  }

  private static String joined(List<DocumentBlock> path) {
    return path.stream()
        .map(heading -> Headings.withoutColon(heading.text()))
        .collect(Collectors.joining(" / "));
  }

  /**
   * Returns the headings of the section. A guessed heading may begin a section of its own, whatever
   * is above it.
   */
  private List<String> ofSection() {
    int guessed = 0;
    while (guessed < headings.size() && headings.get(guessed).level() < Level.GUESSED) {
      guessed++;
    }
    return headings.subList(guessed == headings.size() ? 0 : guessed, headings.size()).stream()
        .map(DocumentBlock::text)
        .toList();
  }

  private void addPart(String part, int page, BiPredicate<List<String>, String> aside)
      throws RefusedException {
    var texts = new ArrayList<String>();
    addTo(texts, part);
    for (var text : texts) {
      addClause(text, page, aside.test(ofSection(), text));
    }
  }

  private void addClause(String text, int page, boolean aside) throws RefusedException {
    if (clauses.size() == Limits.CLAUSES) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    clauses.add(
        new DocumentReading.Clause(
            text, path(), clauses.size() + 1, page == 0 ? null : page, aside));
  }
}
