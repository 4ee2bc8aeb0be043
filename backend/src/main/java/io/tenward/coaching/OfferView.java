package io.tenward.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who coaches, in the shape of the contract.
 *
 * @param memberId of a colleague
 * @param overlapHours of a working day that the reader shares
 * @param free places without a running pairing
 * @param source where it was imported from
 * @param generatedOn how old what was imported is
 */
record OfferView(
    UUID id,
    @Nullable UUID memberId,
    String name,
    boolean mine,
    List<String> skills,
    List<String> languages,
    String zone,
    int overlapHours,
    int places,
    int free,
    @Nullable String note,
    @Nullable LocalDate until,
    boolean published,
    boolean outside,
    @Nullable String source,
    @Nullable LocalDate generatedOn,
    @Nullable String contact) {}
