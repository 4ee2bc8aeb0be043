package io.tenward.talk;

import io.tenward.growth.TalkRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk in the shape of the contract.
 *
 * @param preparation the reader's own
 * @param number of a session; of a one-on-one how many there were with this one
 */
record TalkView(
    UUID id,
    Talk.Kind kind,
    String access,
    String with,
    ContactView.@Nullable PersonName person,
    @Nullable UUID pairingId,
    int number,
    LocalDate day,
    @Nullable String start,
    int minutes,
    Talk.State state,
    @Nullable String reason,
    @Nullable String purpose,
    @Nullable String tried,
    @Nullable String preparation,
    List<TalkCard> cards,
    boolean linked,
    List<TalkRecords.Step> lastSteps,
    List<PointView> points,
    List<TalkRecords.Line> lines,
    List<TalkRecords.Step> steps,
    @Nullable List<String> skills,
    @Nullable TalkSummary last,
    Instant createdAt) {}
