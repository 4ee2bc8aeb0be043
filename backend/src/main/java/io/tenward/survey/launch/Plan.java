package io.tenward.survey.launch;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.tenward.contract.Delivery;
import io.tenward.form.Mailbox;
import io.tenward.form.Manifest;
import io.tenward.form.Questions;
import io.tenward.form.Survey;
import io.tenward.survey.audience.AskedPerson;
import io.tenward.survey.audience.Round;
import io.tenward.survey.launch.LaunchRules.AskedGroup;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Applies the rules of launching to a draft: who would answer together with whom. */
public final class Plan {
  private final Survey survey;
  private final Map<UUID, List<AskedPerson>> people;
  private final List<LaunchRules.Block> blocks;

  public Plan(Survey survey, List<AskedPerson> asked) {
    this.survey = survey;
    people = asked.stream().collect(groupingBy(AskedPerson::groupId, LinkedHashMap::new, toList()));
    blocks = LaunchRules.blocks(units(), survey.k, survey.managerAlone);
  }

  /** Lists the groups and parts that are asked, in their order. */
  List<AskedGroup> units() {
    return people.values().stream()
        .map(List::getFirst)
        .map(
            one ->
                new AskedGroup(
                    one.groupId(), one.kind(), one.groupName(), people(one.groupId()).size()))
        .toList();
  }

  public List<LaunchRules.Block> blocks() {
    return blocks;
  }

  public int invited() {
    return blocks.stream().mapToInt(LaunchRules.Block::invited).sum();
  }

  /** Tells whether a person was archived since they were chosen. */
  public boolean asksArchived() {
    return people.values().stream().flatMap(List::stream).anyMatch(AskedPerson::archived);
  }

  /** Tells whether comments may carry their group; never where the lead hands out all links. */
  public boolean labels(String leadsAddress) {
    return !survey.isVote()
        && handedOut() != LinkHandout.PRINTED
        && LaunchRules.labelsPossible(certain(leadsAddress), survey.k);
  }

  /**
   * Counts, for each block without names, the links that the lead has no access to from the start.
   */
  public List<Integer> certain(String leadsAddress) {
    return blocks.stream()
        .filter(block -> !block.named())
        .map(block -> block.invited() - taken(block, leadsAddress))
        .toList();
  }

  /** Counts a block's links that the lead has access to from the start. */
  public int taken(LaunchRules.Block block, String leadsAddress) {
    var taken = takenAtLaunch(leadsAddress);
    return (int) people(block).stream().filter(person -> taken.contains(person.personId())).count();
  }

  public Questions questions() {
    return survey.asked();
  }

  /**
   * Describes the survey as a round that is launched now.
   *
   * @param id the id a block has
   */
  Round round(Function<LaunchRules.Block, UUID> id, String leadsAddress, Instant now) {
    var groups =
        blocks.stream()
            .map(
                block ->
                    new Round.Group(
                        id.apply(block),
                        block.named(),
                        people(block).stream().map(AskedPerson::who).toList()))
            .toList();
    return new Round(
        survey.surveyId,
        survey.title,
        now,
        survey.closesAt,
        null,
        handedOut() == LinkHandout.MAILED && takenAtLaunch(leadsAddress).isEmpty(),
        questions().compared(survey.intro, parts()),
        groups,
        Map.of());
  }

  /** Lists the names of parts of groups, which the lead writes for this survey. */
  List<String> parts() {
    return asked()
        .filter(person -> person.partId() != null)
        .map(AskedPerson::groupName)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  List<AskedPerson> people(LaunchRules.Block block) {
    return block.members().stream().flatMap(group -> people(group.groupId()).stream()).toList();
  }

  List<AskedPerson> people(UUID groupId) {
    return people.getOrDefault(groupId, List.of());
  }

  /** Lists people who get their link by email. */
  public List<AskedPerson> mailed() {
    return survey.delivery == Delivery.LINKS
        ? List.of()
        : asked().filter(person -> person.email() != null).toList();
  }

  /** Returns how respondents get their links, as they are told. */
  public LinkHandout handedOut() {
    int mailed = mailed().size();
    return mailed == 0
        ? LinkHandout.PRINTED
        : mailed == asked().count() ? LinkHandout.MAILED : LinkHandout.BOTH;
  }

  /**
   * Lists people to whose links others have access from the start: in a survey that emails some,
   * those without an address, those who share a mailbox, and whoever has the lead's address. Where
   * all links are handed out it lists no one, because no figures would be left to show.
   */
  public Set<UUID> takenAtLaunch(String leadsAddress) {
    var mailed = mailed();
    if (mailed.isEmpty()) {
      return Set.of();
    }
    var mailboxes =
        mailed.stream().collect(groupingBy(person -> Mailbox.of(person.address()), counting()));
    var leads = Mailbox.of(leadsAddress);
    return asked()
        .filter(
            person ->
                person.email() == null
                    || Mailbox.of(person.email()).equals(leads)
                    || mailboxes.getOrDefault(Mailbox.of(person.email()), 0L) > 1)
        .map(AskedPerson::personId)
        .collect(toSet());
  }

  private Stream<AskedPerson> asked() {
    return people.values().stream().flatMap(List::stream);
  }

  /**
   * @param id the id a block shall have
   * @param signingKey of that id; null in a preview
   */
  public List<Manifest.Group> groups(
      Function<LaunchRules.Block, UUID> id, Function<UUID, @Nullable String> signingKey) {
    return blocks.stream().map(block -> group(block, id.apply(block), signingKey)).toList();
  }

  private Manifest.Group group(
      LaunchRules.Block block, UUID id, Function<UUID, @Nullable String> signingKey) {
    return new Manifest.Group(
        id,
        block.kind(),
        block.merged() ? null : block.members().getFirst().name(),
        block.named(),
        block.invited(),
        block.members().stream().map(group -> member(group, block.named())).toList(),
        signingKey.apply(id));
  }

  private Manifest.Member member(AskedGroup group, boolean named) {
    var names =
        named || survey.showNames
            ? people(group.groupId()).stream()
                .map(named ? AskedPerson::name : AskedPerson::nameAndDomain)
                .toList()
            : null;
    return new Manifest.Member(
        group.groupId(), group.kind(), group.name(), group.people(), names, null);
  }

  /**
   * Lists the groups of the manifest with preview ids: a block has its group's id, and Smaller
   * groups the survey's.
   */
  public List<Manifest.Group> preview() {
    return groups(this::previewId, id -> null);
  }

  UUID previewId(LaunchRules.Block block) {
    return block.merged() ? survey.surveyId : block.members().getFirst().groupId();
  }
}
