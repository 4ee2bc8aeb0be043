package io.tenward.base.privacy;

import java.util.UUID;

/** Rows were deleted whose words must leave the files of the database, too. */
public record RowsErased(UUID reasonId) {}
