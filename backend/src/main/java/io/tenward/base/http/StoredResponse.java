package io.tenward.base.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it is kept for a repeated call. */
record StoredResponse(Map<String, String> headers, @Nullable JsonNode body) {}
