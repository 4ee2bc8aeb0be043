package io.tenward.board.view;

import io.tenward.board.state.Horizon;
import io.tenward.board.state.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme in the shape of the contract.
 *
 * @param nameFrom anchor, quote or hand
 * @param voices distinct comments
 * @param clauses distinct clauses of the role
 * @param family the name of its coarser theme
 * @param held whether the lead made it what it is
 * @param place where the lead put it in the order
 * @param beganAs the shipped theme that it was suggested as
 */
public record ThemeView(
    UUID id,
    String name,
    String nameFrom,
    @Nullable String anchor,
    List<String> words,
    int voices,
    int clauses,
    @Nullable Verdict verdict,
    String reason,
    @Nullable Horizon horizon,
    @Nullable Instant decidedAt,
    @Nullable String family,
    boolean published,
    boolean held,
    @Nullable Double place,
    @Nullable String beganAs) {}
