package io.tenward.server.checks;

import static io.tenward.base.Finding.About.ADDRESS;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.json.Json;
import io.tenward.server.checks.PublicFace.Reply.Answered;
import io.tenward.server.checks.PublicFace.Reply.Failed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Checks that the address in links leads to this server. */
@Singleton
class AddressCheck implements LiveCheck {
  @Inject PublicAddress address;
  @Inject PublicFace face;

  @Override
  public Finding look(UUID workspaceId) {
    var uri = address.uri();
    var params = Map.of("address", uri.toString());
    if (address.configured().isEmpty()) {
      return Finding.toDo(ADDRESS, "no-address", params);
    }
    return switch (address.kind()) {
      case THIS_COMPUTER -> Finding.toDo(ADDRESS, "only-this-computer", params);
      case INSECURE -> Finding.trouble(ADDRESS, "plain-http", params);
      case SECURE ->
          switch (face.at(uri)) {
            case Failed(var code) -> Finding.trouble(ADDRESS, code, params);
            case Answered(var status, var body, var date) ->
                status == 200 && isHere(body, uri)
                    ? Finding.good(ADDRESS, "reachable", params)
                    : Finding.trouble(ADDRESS, "another-server", params);
          };
    };
  }

  private static boolean isHere(String body, URI uri) {
    try {
      return uri.toString().equals(Json.MAPPER.readTree(body).path("address").asText());
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
