package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Hash;
import io.tenward.base.json.Json;
import io.tenward.base.sql.Database;
import io.tenward.contract.BlockKind;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import io.tenward.kernel.close.AnswerPool;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.Exactness;
import io.tenward.kernel.close.OpenedAnswer.Accepted;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.close.Release;
import io.tenward.kernel.close.ReleaseTables;
import io.tenward.results.Launched.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Surveys from their opened answers to the JSON that their lead reads, through the product's own
 * code; only sealing and opening are left out. One item holds one world, so that a few hundred
 * surveys show thousands of them.
 */
@ApplicationScoped
public class ReleasedSurveys {
  private static final List<BlockKind> KINDS =
      List.of(BlockKind.TEAM, BlockKind.CLIENT, BlockKind.PRODUCT, BlockKind.LEAD);

  @Inject Database database;
  @Inject SecureRandom random;

  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param worlds one per item; the same people took part in each
   * @param merged which group was Smaller groups at launch, -1 for none
   * @return the body of {@code getResults}
   */
  JsonNode results(
      URI server, SignedIn lead, int k, boolean labels, int merged, List<SmallWorld> worlds) {
    var people = worlds.getFirst().groups().stream().map(SmallWorld.Share::people).toList();
    var groups =
        IntStream.range(0, people.size())
            .mapToObj(
                i ->
                    SampleManifest.group(
                        UUID.randomUUID(),
                        new Asked(
                            i == merged ? BlockKind.SMALLER : KINDS.get(i),
                            false,
                            Math.max(k, people.get(i))),
                        new byte[0]))
            .toList();
    var manifest =
        SampleManifest.running(
            UUID.randomUUID(), k, labels, groups, new byte[0], items(worlds.size()));
    var boxes = new ArrayList<OpenedBox>();
    for (int group = 0; group < groups.size(); group++) {
      for (int person = 0; person < people.get(group); person++) {
        boxes.add(box(boxes.size(), groups.get(group).id(), replies(worlds, group, person)));
      }
    }
    return results(server, lead, manifest, boxes);
  }

  /** Releases what was opened, and reads it. */
  JsonNode results(URI server, SignedIn lead, Manifest manifest, List<OpenedBox> boxes) {
    var pool = new AnswerPool(manifest, Map.of(), Exactness.ALL);
    boxes.forEach(pool::add);
    release(lead.workspaceId(), lead.memberId(), manifest, pool);
    return read(server.resolve("/api/surveys/" + manifest.survey() + "/results"), lead);
  }

  /** Publishes all that can be, and reads it as respondents do. */
  JsonNode published(URI server, SignedIn lead, JsonNode results) {
    var id = UUID.fromString(results.get("surveyId").asText());
    var key = new byte[16];
    random.nextBytes(key);
    database.update("update survey set read_key_hash = ? where survey_id = ?", Hash.of(key), id);
    database.update(
        """
        insert into publication (survey_id, workspace_id, published, comments, published_at)
        values (?, ?, true, 'all', now())
        """,
        id,
        lead.workspaceId());
    var body =
        Json.MAPPER
            .createObjectNode()
            .put("surveyId", id.toString())
            .put("readKey", TestRespondent.base64(key));
    return send(
        HttpRequest.newBuilder(server.resolve("/api/r/replies"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  public void release(UUID workspaceId, UUID memberId, Manifest manifest, AnswerPool pool) {
    var release = pool.release(random);
    QuarkusTransaction.requiringNew().run(() -> store(workspaceId, memberId, manifest, release));
  }

  public static OpenedBox box(int number, UUID groupId, List<Reply> replies) {
    var hash = ByteBuffer.allocate(32).putInt(number).array();
    return new OpenedBox(hash, groupId, new Accepted(replies));
  }

  private static List<Reply> replies(List<SmallWorld> worlds, int group, int person) {
    return worlds.stream().map(world -> world.groups().get(group).reply(person)).toList();
  }

  static List<Question> items(int number) {
    return IntStream.range(0, number).mapToObj(ReleasedSurveys::item).toList();
  }

  private static Question item(int number) {
    return new Question(
        "item-" + number,
        Question.Kind.ITEM,
        SampleManifest.text("Item " + number),
        null,
        true,
        true);
  }

  private void store(UUID workspaceId, UUID memberId, Manifest manifest, Release release) {
    database.update(
        """
        insert into survey (survey_id, workspace_id, lead_id, state, template, title, k, zone,
          closes_local, closes_at, created_at, launched_at, closed_at, released_at,
          keys_destroyed_at, manifest, answered_count, rejected_count)
        values (?, ?, ?, 'closed', 'on-track', ?, ?, ?, localtimestamp, now(), now(), now(), now(),
          now(), now(), ?, ?, ?)
        on conflict (survey_id) do update set state = 'closed', launched_at = now(),
          closed_at = now(), released_at = now(), keys_destroyed_at = now(),
          manifest = excluded.manifest, answered_count = excluded.answered_count,
          rejected_count = excluded.rejected_count
        """,
        manifest.survey(),
        workspaceId,
        memberId,
        manifest.title(),
        manifest.k(),
        manifest.zone(),
        manifest.toJson(),
        release.counted(),
        release.rejected());
    new ReleaseTables(database, workspaceId, manifest.survey()).write(manifest, release);
    database.update(
        """
        insert into self_rating (survey_id, workspace_id, state, changed_at, ended_at)
        values (?, ?, 'waived', now(), now()) on conflict do nothing
        """,
        manifest.survey(),
        workspaceId);
  }

  /** Reads without REST Assured, because no form of the contract has thousands of items. */
  private JsonNode read(URI address, SignedIn lead) {
    return send(
        HttpRequest.newBuilder(address).header("Cookie", "tenward_session=" + lead.token()));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var response =
          http.send(
              request.header("Accept", "application/json").build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(response.statusCode() + " " + new String(response.body()));
      }
      return Json.MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
