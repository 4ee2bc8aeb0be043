package io.tenward.results;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.base.Hash;
import io.tenward.base.http.SessionAugmentor;
import io.tenward.contract.BlockKind;
import io.tenward.form.Manifest;
import io.tenward.kernel.keys.SurveyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.IntStream;

/** A running survey as a launch leaves it, without people, groups and sessions. */
public final class Launched {
  /** 16 zeros. */
  private static final String READ_KEY = "A".repeat(22);

  public final UUID id = UUID.randomUUID();
  public final List<UUID> groups = new ArrayList<>();
  public Manifest manifest;
  private final Rows rows;
  private final Map<UUID, Queue<String>> links = new HashMap<>();

  /** A launch group of some people. */
  public record Asked(BlockKind kind, boolean named, int invited) {
    public static Asked of(BlockKind kind, int invited) {
      return new Asked(kind, false, invited);
    }

    public static Asked named(BlockKind kind) {
      return new Asked(kind, true, 1);
    }
  }

  /** Launches. */
  @ApplicationScoped
  public static class Launcher {
    @Inject Rows rows;
    @Inject SurveyKeys keys;
    @Inject SecureRandom random;

    public Launched launch(int k, boolean labels, Asked... asked) {
      return new Launched(rows).launch(keys, random, k, labels, Arrays.asList(asked));
    }
  }

  private Launched(Rows rows) {
    this.rows = rows;
  }

  private Launched launch(
      SurveyKeys keys, SecureRandom random, int k, boolean labels, List<Asked> asked) {
    asked.forEach(group -> groups.add(UUID.randomUUID()));
    var made = keys.create(id, groups);
    var launchGroups =
        IntStream.range(0, asked.size())
            .mapToObj(
                i ->
                    SampleManifest.group(
                        groups.get(i), asked.get(i), made.signing().get(groups.get(i))))
            .toList();
    manifest = SampleManifest.running(id, k, labels, launchGroups, made.sealing());
    var text = manifest.toJson();
    storeSurvey(k, text);
    for (int i = 0; i < asked.size(); i++) {
      storeGroup(groups.get(i), asked.get(i), i, Hash.of(text), random);
    }
    return this;
  }

  private void storeSurvey(int k, String text) {
    rows.update(
        "insert into workspace values (?, 'Nordhafen', 'Nordhafen IT', null, now()) on conflict do nothing",
        SessionAugmentor.WORKSPACE);
    rows.update(
        """
        insert into member (member_id, workspace_id, name, email, role, created_at)
        values (?, ?, 'Ines Falk', 'response@nordhafen.example', 'lead', now()) on conflict do nothing
        """,
        SessionAugmentor.MEMBER,
        SessionAugmentor.WORKSPACE);
    rows.update(
        """
        insert into survey (survey_id, workspace_id, lead_id, state, template, title, k, zone,
          closes_local, closes_at, opens_at, created_at, launched_at, manifest, manifest_hash,
          read_key_hash, invited_count)
        values (?, ?, ?, 'running', 'on-track', ?, ?, ?, localtimestamp, ?, ?, now(), now(), ?, ?, ?, ?)
        """,
        id,
        SessionAugmentor.WORKSPACE,
        SessionAugmentor.MEMBER,
        manifest.title(),
        k,
        manifest.zone(),
        manifest.closesAt(),
        manifest.opensAt(),
        text,
        Hash.of(text),
        Hash.of(new byte[16]),
        manifest.groups().stream().mapToInt(Manifest.Group::invited).sum());
    rows.update(
        """
        insert into self_rating (survey_id, workspace_id, state, changed_at, ended_at)
        values (?, ?, 'waived', now(), now())
        """,
        id,
        SessionAugmentor.WORKSPACE);
  }

  private void storeGroup(UUID group, Asked asked, int position, byte[] hash, SecureRandom random) {
    rows.update(
        "insert into launch_group values (?, ?, ?, ?, null, ?, ?, ?)",
        group,
        SessionAugmentor.WORKSPACE,
        id,
        asked.kind().word(),
        asked.named(),
        asked.invited(),
        position);
    var groupLinks = new ArrayDeque<String>();
    for (int i = 0; i < asked.invited(); i++) {
      var invite = UUID.randomUUID();
      var secret = new byte[32];
      random.nextBytes(secret);
      rows.update(
          "insert into invite values (?, ?, ?, ?, ?, ?, false)",
          invite,
          SessionAugmentor.WORKSPACE,
          id,
          group,
          group,
          Hash.of(secret));
      groupLinks.add(
          "http://localhost/r/#s=%s&i=%s&t=%s&m=%s&r=%s"
              .formatted(
                  id,
                  invite,
                  TestRespondent.base64(secret),
                  TestRespondent.base64(hash),
                  READ_KEY));
    }
    links.put(group, groupLinks);
  }

  /** The next person of a group, with the form before them. */
  public TestRespondent next(int group) {
    return TestRespondent.open(links.get(groups.get(group)).remove());
  }

  /** Moves the announced closing time back by this much. */
  public Launched closedSince(Duration ago) {
    rows.update(
        "update survey set closes_at = ? where survey_id = ?", Instant.now().minus(ago), id);
    return this;
  }

  public Launched overdue() {
    return closedSince(Duration.ofMinutes(3));
  }

  public ValidatableResponse form() {
    return read("/api/r/forms");
  }

  public ValidatableResponse receipts() {
    return read("/api/r/receipts");
  }

  private ValidatableResponse read(String path) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("surveyId", id, "readKey", READ_KEY))
        .post(path)
        .then();
  }

  public int count(String table) {
    return rows.count("select count(*) from " + table + " where survey_id = ?", id);
  }

  public String state() {
    return rows.text("select state from survey where survey_id = ?", id);
  }
}
