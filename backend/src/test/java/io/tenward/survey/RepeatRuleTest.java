package io.tenward.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  /** Letters are people, commas separate blocks; whoever has a ! answers by name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abcdef          | abcdef          | 4 | false
          abcdef          | abcdefg         | 4 | true
          abcdef          | abcdefghi       | 4 | true
          abcdef          | abcdefghij      | 4 | false
          abcdef          | abcdeg          | 4 | true
          abcdef          | abcdeghi        | 4 | false
          abcdef          | ghijkl          | 4 | false
          abcdef,ghijkl   | abcdef,mnopqr   | 4 | false
          abcdef,ghijkl   | abcdefm,ghijkn  | 4 | true
          abcd,efgh       | abcdefgh        | 4 | false
          abcd,efgh       | abcdefghi       | 4 | true
          abcd,efgh       | abcdefg         | 4 | true
          abcd,efgh       | aefgh,bcd       | 4 | true
          abcde,fghij,klmnopqr | abcdefghi  | 4 | true
          abcd,efgh,ijkl,mnop  | abcdefghq,ijklmnop | 4 | true
          abcd,efgh,ijkl,mnop  | abcdefgh,ijklmnop  | 4 | false
          abc             | ab              | 4 | false
          abcde           | abc             | 4 | false
          abcde           | abc             | 3 | true
          abcd,efgh,ijkl,mnop,qrst,uvwx,yzAB,CDEF,GHIJ | abcdefghijkl0    | 4 | true
          abcd,efgh,ijkl,mnop,qrst,uvwx,yzAB,CDEF,GHIJ | abcdefghijkl     | 4 | false
          abcd,efgh,ijkl,mnop,qrst,uvwx,yzAB,CDEF,GHIJ | abcdefghijkl0123 | 4 | false
          abcdefgh,pqrm   | abcdefgh,!m     | 4 | true
          abcdefgh,!m     | abcdefgh,pqrm   | 4 | true
          abcdefgh,mnpq   | abcdefgh,!m     | 4 | true
          abcdefgh,pqrsm  | abcdefgh,!m     | 4 | false
          abcdefgh,pqrsm  | abcdefgh,!m     | 5 | true
          abcdefgh,!m     | abcdefgh,!m     | 4 | false
          abcdefgh,!m     | abcdefgh        | 4 | false
          abcdefgh,!m     | abcdefgh,!n     | 4 | false
          abcdefgh,!m     | abcdefg,!n      | 4 | true
          abcdefgh,!m     | abcdefghm       | 4 | true
          abcdefgh,!m     | ijklnopm        | 4 | false
          pqr,!m          | pqrm            | 4 | true
          pqr,!m          | pqr,!m          | 4 | false
          p,!m            | m,!p            | 4 | false
          abcdm,efgh      | abcd,efghn,!m   | 4 | true
          """)
  void refusesNearlyTheSamePeople(String earlier, String planned, int k, boolean refused) {
    assertEquals(
        refused,
        RepeatRule.conflict(round(planned, k, null), List.of(round(earlier, k, null)), NOW)
            .isPresent());
  }

  /**
   * Of few blocks each union here, with and without who is named, can be held against each there.
   */
  @Test
  void findsWhatTryingEveryUnionFinds() {
    var random = new Random(9474);
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      var ours = blocks(random);
      var theirs = blocks(random);
      boolean expected = someUnionsDifferByFew(ours, theirs, 3);
      refused += expected ? 1 : 0;
      assertEquals(
          expected,
          conflicts(round(ours, 3, null), round(theirs, 3, null)),
          () -> ours + " beside " + theirs);
    }
    assertTrue(refused > 500 && refused < 3_500, refused + " refused");
  }

  /** One to four blocks of three or more of 14 people, and perhaps somebody named. */
  private static String blocks(Random random) {
    var letters = new ArrayList<>(List.of("abcdefghijklmn".split("")));
    Collections.shuffle(letters, random);
    var blocks = new ArrayList<String>();
    for (int from = 0, block = random.nextInt(4); block >= 0 && from <= 11; block--) {
      int to = Math.min(14, from + 3 + random.nextInt(3));
      blocks.add(String.join("", letters.subList(from, to)));
      from = to;
    }
    if (random.nextBoolean()) {
      named(letters, blocks).ifPresent(one -> blocks.add("!" + one));
    }
    return String.join(",", blocks);
  }

  private static Optional<String> named(List<String> letters, List<String> blocks) {
    var asked = String.join("", blocks);
    return letters.reversed().stream().filter(one -> !asked.contains(one)).findFirst();
  }

  private static boolean someUnionsDifferByFew(String ours, String theirs, int k) {
    return unions(ours.split(","))
        .anyMatch(here -> unions(theirs.split(",")).anyMatch(there -> fewDiffer(here, there, k)));
  }

  /** Who is named where they are too many is left out of the sum there. */
  private static boolean fewDiffer(String here, String there, int k) {
    var differ = hidden(here, there) + hidden(there, here);
    return differ > 0 && differ < k;
  }

  private static long hidden(String here, String there) {
    return IntStream.range(0, here.length())
        .filter(i -> here.charAt(i) != '!' && there.indexOf(here.charAt(i)) < 0)
        .filter(i -> i == 0 || here.charAt(i - 1) != '!')
        .count();
  }

  private static Stream<String> unions(String[] blocks) {
    return IntStream.range(1, 1 << blocks.length)
        .mapToObj(
            chosen ->
                IntStream.range(0, blocks.length)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(i -> blocks[i])
                    .collect(Collectors.joining()));
  }

  @Test
  void countsWithTheLargerK() {
    var earlier = round("abcdef", 3, NOW);

    assertTrue(conflicts(round("abcdefghij", 6, null), earlier));
    assertFalse(conflicts(round("abcdefghij", 3, null), earlier));
  }

  @Test
  void waits60DaysFromTheRelease() {
    var planned = round("abcdefg", 4, null);

    assertTrue(conflicts(planned, round("abcdef", 4, NOW.minus(Duration.ofDays(59)))));
    assertTrue(
        conflicts(planned, round("abcdef", 4, NOW.minus(Duration.ofDays(60)).plusSeconds(1))));
    assertFalse(conflicts(planned, round("abcdef", 4, NOW.minus(Duration.ofDays(60)))));
  }

  @Test
  void waits60DaysFromACancellationAfterWhichFiguresMayBeKnown() {
    var planned = round("abcdefg", 4, null);

    assertTrue(conflicts(planned, cancelled("abcdef", NOW.minus(Duration.ofDays(59)))));
    assertFalse(conflicts(planned, cancelled("abcdef", NOW.minus(Duration.ofDays(60)))));
  }

  private static RepeatRule.Round cancelled(String blocks, Instant at) {
    return new RepeatRule.Round(
        blocks, 4, Set.of("on-track.focus"), people(blocks), Set.of(), NOW, null, at);
  }

  @Test
  void onlySurveysWithACommonItemCount() {
    var other =
        new RepeatRule.Round("x", 4, Set.of("other"), people("abcdef"), Set.of(), NOW, null, null);

    assertFalse(conflicts(round("abcdefg", 4, null), other));
    assertEquals(Optional.empty(), RepeatRule.earlier(round("abcdef", 4, null), List.of(other)));
  }

  @Test
  void namesTheLastReleasedOne() {
    var first = round("abcdef", 4, NOW.minus(Duration.ofDays(200)));
    var last = round("mnopqr", 4, NOW.minus(Duration.ofDays(100)));

    assertEquals(
        Optional.of(new EarlierSurvey("mnopqr", NOW.minus(Duration.ofDays(100)))),
        RepeatRule.earlier(round("abcdef", 4, null), List.of(first, last)));
  }

  /** Whoever is left out of it, and asked in this one, is the one more. */
  @Test
  void namesOneThatRunsBeforeThoseThatWereReleased() {
    var released = round("mnopqr", 4, NOW.minus(Duration.ofDays(100)));
    var running = round("abcdef", 4, null);

    assertEquals(
        Optional.of(new EarlierSurvey("abcdef", null)),
        RepeatRule.earlier(round("abcdef", 4, null), List.of(running, released)));
  }

  @Test
  void namesACancelledOneWhoseFiguresMayBeKnownByTheDayItWasCancelled() {
    var released = round("mnopqr", 4, NOW.minus(Duration.ofDays(100)));
    var before = cancelled("ghijkl", NOW.minus(Duration.ofDays(200)));
    var after = cancelled("abcdef", NOW.minus(Duration.ofDays(50)));
    var planned = round("abcdef", 4, null);

    assertEquals(
        Optional.of(new EarlierSurvey("abcdef", NOW.minus(Duration.ofDays(50)))),
        RepeatRule.earlier(planned, List.of(before, after, released)));
    assertEquals(
        Optional.of(new EarlierSurvey("mnopqr", NOW.minus(Duration.ofDays(100)))),
        RepeatRule.earlier(planned, List.of(before, released)));
    assertEquals(
        Optional.of(new EarlierSurvey("stuvwx", null)),
        RepeatRule.earlier(planned, List.of(after, round("stuvwx", 4, null))));
  }

  private static boolean conflicts(RepeatRule.Round planned, RepeatRule.Round earlier) {
    return RepeatRule.conflict(planned, List.of(earlier), NOW).isPresent();
  }

  private static RepeatRule.Round round(String blocks, int k, @Nullable Instant releasedAt) {
    return new RepeatRule.Round(
        blocks, k, Set.of("on-track.focus"), people(blocks), named(blocks), NOW, releasedAt, null);
  }

  @Test
  void knowsThoseAgainWhoWereRemovedAndAdded() {
    var asked = List.of("Aylin", "Bojan", "Clara", "Emil", "Hanna");
    var earlier = named(asked);
    var again = named(asked.subList(1, 5));

    assertTrue(conflicts(again, earlier));
    assertFalse(conflicts(named(List.of("Ida", "Jonas", "Kim", "Lena")), earlier));
  }

  @Test
  void knowsThoseAgainWhoseAddressHasChanged() {
    var earlier =
        IntStream.range(0, 5).mapToObj(i -> Who.of(new UUID(0, i), "p" + i, null)).toList();
    var again =
        IntStream.range(1, 5).mapToObj(i -> Who.of(new UUID(0, i), "p" + i, i + "@x.example"));

    assertTrue(conflicts(round(again.toList()), round(earlier)));
  }

  @Test
  void tellsTwoOfOneNameApart() {
    var both = named(List.of("Alex", "Alex", "Clara", "Emil", "Hanna"));
    var one = List.copyOf(both.blocks().getFirst());

    assertTrue(conflicts(round(one.subList(1, 5)), both));
    assertTrue(conflicts(named(List.of("Alex", "Clara", "Emil", "Hanna")), both));
    assertFalse(conflicts(named(List.of("Hanna", "Alex", "Clara", "Alex", "Emil")), both));
  }

  /** The ids are new each time, so whatever goes by their order goes wrong in some of these. */
  @RepeatedTest(100)
  void tellsTwoOfOneNameInTwoBlocksApartByThoseBesideThem() {
    var team = "Alex Clara Emil Hanna Ida";
    var peers = "Alex Jonas Kim Lena Mia";
    var both = inBlocks(team, peers);

    assertFalse(conflicts(inBlocks(team, peers), both));
    assertFalse(conflicts(inBlocks(peers, team), both));
    assertTrue(conflicts(inBlocks("Clara Emil Hanna Ida", peers), both));
    assertTrue(conflicts(inBlocks(team, "Jonas Kim Lena Mia"), both));
    assertTrue(conflicts(inBlocks(team + " Alex", peers), both));
    assertTrue(conflicts(inBlocks(team + " Alex", "Jonas Kim Lena Mia"), both));
    assertFalse(conflicts(inBlocks(team + " " + peers), both));
    assertTrue(conflicts(inBlocks("Clara Emil Hanna Ida " + peers), both));
  }

  /** Whoever stays beside one block is held against that one, where few differ. */
  @RepeatedTest(20)
  void countsOneOfTwoOfANameToTheBlockThatIsNearest() {
    var earlier = inBlocks("Alex b c d e", "Alex f g h i");

    assertTrue(conflicts(inBlocks("Alex b c f g h"), earlier));
    assertTrue(conflicts(inBlocks("Alex b c d f g"), earlier));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          Ana Ruiz, ana@x.example, Ana Ruiz, -
          Ana Ruiz, -, Ana Ruiz, ana@x.example
          Ana Ruiz, ana@x.example, Ana Ruiz, ana@new.example
          Ana Ruiz, ana@x.example, ANA  Ruíz, -
          """)
  void knowsThoseAgainByNameWhoCameBackWithAnotherAddress(
      String name, @Nullable String address, String laterName, @Nullable String laterAddress) {
    var earlier = new ArrayList<>(List.of(Who.of(UUID.randomUUID(), "Bob", "bob@x.example")));
    var again = new ArrayList<Who>();
    for (int i = 0; i < 5; i++) {
      earlier.add(Who.of(UUID.randomUUID(), name + i, address == null ? null : i + address));
      again.add(
          Who.of(UUID.randomUUID(), laterName + i, laterAddress == null ? null : i + laterAddress));
    }

    assertTrue(conflicts(round(again), round(earlier)));
  }

  /** Each with a new id, as after being removed and added once more. */
  private static RepeatRule.Round named(List<String> names) {
    return round(names.stream().map(name -> Who.of(UUID.randomUUID(), " " + name, null)).toList());
  }

  private static RepeatRule.Round inBlocks(String... blocks) {
    return round(
        4,
        Stream.of(blocks)
            .map(
                names ->
                    Stream.of(names.split(" "))
                        .map(name -> Who.of(UUID.randomUUID(), name, null))
                        .collect(Collectors.toSet()))
            .toList());
  }

  private static RepeatRule.Round round(List<Who> people) {
    return round(4, List.of(Set.copyOf(people)));
  }

  private static RepeatRule.Round round(int k, List<Set<Who>> blocks) {
    return new RepeatRule.Round(
        "x", k, Set.of("on-track.focus"), blocks, Set.of(), NOW, null, null);
  }

  private static List<Set<Who>> people(String blocks) {
    return Stream.of(blocks.split(","))
        .filter(block -> !block.startsWith("!"))
        .map(RepeatRuleTest::everyone)
        .toList();
  }

  private static Set<Who> named(String blocks) {
    return Stream.of(blocks.split(","))
        .filter(block -> block.startsWith("!"))
        .flatMap(block -> everyone(block.substring(1)).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Who> everyone(String block) {
    return IntStream.range(0, block.length())
        .mapToObj(i -> new UUID(0, block.charAt(i)))
        .map(id -> new Who(id, id, id))
        .collect(Collectors.toSet());
  }
}
