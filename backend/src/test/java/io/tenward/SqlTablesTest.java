package io.tenward;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks which tables the SQL of a room names, and how it reads days. */
class SqlTablesTest {
  /** Maps each room to its tables. */
  private static final Map<String, String> TABLES =
      table(
          """
          account: api_token code_app logout_token member member_identity member_invitation passkey password_reset pending_identity provider_session recovery_code retention session setup_code spent_challenge trail_entry workspace
          agreement: agreement agreement_stance
          base: idempotency scheduled_tasks
          board: board board_publication board_statement board_survey done_once edition edition_survey edition_theme gathered_survey heard theme theme_step theme_tension themes_taken_back
          coaching: offer pairing
          expectation: expectation_part
          growth: entry evidence_key evidence_proposal goal share task understanding
          history: history
          home: mail_link_test monday_mail station
          mail: mail
          people: erased_person people_run people_run_batch person project_stages removed_person scim_group scim_user
          rating: self_rating
          results: advice_step comment_mark publication
          role: lead_role
          server: backup
          question: question
          situation: situation situation_template
          form: closing_time launch_group removed_survey survey template
          kernel: answer ballot comment decline inexact_block invite key_folder link_taking named_answer receipt released_inexact released_outcome released_participation released_rating server_process told_block
          survey: asked_by_name audience audience_part reminder removed_audience stakeholder_group survey_reader
          talk: agenda contact person_link talk talk_point
          team: team_link team_page
          webhook: delivery event webhook
          week: calendar_address meeting_day time_block week_hint week_review week_settings
          """);

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern TABLE_NAME =
      Pattern.compile("\\b(?:from|join|into|update|using)\\s+(\\w+)");
  private static final Pattern TABLE_CHANGE =
      Pattern.compile(
          "create table (\\w+)|drop table (?:if exists )?(\\w+)|alter table (\\w+) rename to (\\w+)");

  private static final Pattern DAY_OF_A_MOMENT =
      Pattern.compile(
          "\\b\\w+_at\\s*::\\s*(?:date|timestamp)\\b|\\bcast\\(\\w+_at as date\\)|\\bdate\\(\\w+_at\\)"
              + "|\\bcurrent_date\\b|\\blocaltimestamp\\b|\\bto_char\\((?:\\w+\\.)?\\w+_at,"
              + "|\\bextract\\(\\w+ from (?:\\w+\\.)?\\w+_at\\)|\\bdate_trunc\\('(?:day|week|month|year)'");

  /**
   * A form names its lead and their workspace; a survey says of itself whether its lead has rated
   * themselves; the list of deliveries shows the title of a survey.
   */
  private static final Pattern EXCEPTIONS =
      Pattern.compile(
          "^form/(?:Lead|Successor).java names (?:member|workspace) |^survey/SelfRatings.java names self_rating |^webhook/Deliveries.java names survey ");

  /** A table belongs to one room, and is named in the SQL of that room and of those above it. */
  @Test
  void sqlNamesOnlyTablesOfItsOwnRoomAndThoseBelow() throws IOException {
    var owners = new HashMap<String, String>();
    TABLES.forEach((room, tables) -> words(tables).forEach(table -> owners.put(table, room)));
    var drawing = Drawing.read();
    var wrong = new TreeSet<String>();
    for (var file : files("src/main/java/io/tenward", ".java")) {
      var path = Path.of("src/main/java/io/tenward").relativize(file).toString();
      var room = path.split("/")[0];
      for (var table : tablesIn(file)) {
        var owner = owners.get(table);
        if (owner == null) {
          continue;
        }
        var arrow = path + " names " + table + " of " + owner;
        if (!owner.equals(room)
            && !drawing.below(room).contains(owner)
            && !EXCEPTIONS.matcher(arrow).find()) {
          wrong.add(arrow);
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  /** One class reads these notes, so that they get into no count, publication, file or tool. */
  @Test
  void whatWasHeardIsReadInOnePlace() throws IOException {
    var readers = new TreeSet<String>();
    for (var file : files("src/main/java/io/tenward", ".java")) {
      if (tablesIn(file).contains("heard")) {
        readers.add(file.getFileName().toString());
      }
    }
    assertEquals(Set.of("HeardNoteResource.java"), readers);
  }

  /** Without a zone it is the day where the server's machine is. */
  @Test
  void theDayOfAMomentNamesItsZone() throws IOException {
    var wrong = new TreeSet<String>();
    for (var file : files("src/main/java/io/tenward", ".java")) {
      DAY_OF_A_MOMENT
          .matcher(Files.readString(file))
          .results()
          .forEach(found -> wrong.add(file.getFileName() + ": " + found.group()));
    }
    assertEquals(Set.of(), wrong);
  }

  private static Set<String> tablesIn(Path file) throws IOException {
    return LITERAL
        .matcher(Files.readString(file))
        .results()
        .flatMap(text -> TABLE_NAME.matcher(text.group()).results())
        .map(found -> found.group(1))
        .collect(toSet());
  }

  @Test
  void everyTableBelongsToOneRoom() throws IOException {
    var tables = new TreeSet<String>();
    for (var file : files("src/main/resources/db/migration", ".sql")) {
      for (var change : TABLE_CHANGE.matcher(Files.readString(file)).results().toList()) {
        if (change.group(1) != null) {
          tables.add(change.group(1));
        } else if (change.group(2) != null) {
          tables.remove(change.group(2));
        } else {
          tables.remove(change.group(3));
          tables.add(change.group(4));
        }
      }
    }
    assertEquals(
        tables.stream().toList(),
        TABLES.values().stream().flatMap(t -> words(t).stream()).sorted().toList());
  }

  private static Map<String, String> table(String text) {
    return text.lines().map(line -> line.split(": ")).collect(toMap(row -> row[0], row -> row[1]));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
