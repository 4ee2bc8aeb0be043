package io.tenward.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal in the shape of the contract.
 *
 * @param access own or partner
 * @param linked of their own: whether helpers have a link
 * @param step the next one
 * @param gate of a handover its first task: that the team is told
 * @param told of a handover whether all who are to hear of it have
 * @param reached milestones that are
 * @param overdue milestones whose day has passed
 * @param entries evidence included
 * @param earlier the latest first
 */
public record GoalView(
    UUID id,
    Goal.Kind kind,
    String title,
    @Nullable String sign,
    Goal.State state,
    String access,
    @Nullable String template,
    @Nullable ThreadLink thread,
    @Nullable GoalStart start,
    @Nullable LocalDate lookBackOn,
    @Nullable MemberName partner,
    boolean linked,
    @Nullable TaskView step,
    @Nullable TaskView gate,
    @Nullable Boolean told,
    int milestones,
    int reached,
    int overdue,
    int entries,
    int evidence,
    List<Goal.Earlier> earlier,
    Instant createdAt) {}
