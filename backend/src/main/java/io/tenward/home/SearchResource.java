package io.tenward.home;

import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.FoundTexts.FoundText;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.base.sql.Database;
import io.tenward.contract.SearchHit;
import io.tenward.contract.SearchKind;
import io.tenward.contract.SearchPlace;
import io.tenward.contract.SearchResult;
import io.tenward.contract.SearchTexts;
import io.tenward.contract.SearchedKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Finds what a lead wrote and may read, in all rooms. */
@RolesAllowed("lead")
@Transactional
public class SearchResource implements SearchTexts {
  private static final int SHOWN = 8;

  private final Instance<Searched> rooms;
  private final Database database;

  SearchResource(@Any Instance<Searched> rooms, Database database) {
    this.rooms = rooms;
    this.database = database;
  }

  @Override
  public SearchResult searchTexts(String q) {
    var sought = Sought.of(database, q);
    var kinds =
        sought.isEmpty()
            ? List.<SearchedKind>of()
            : rooms.stream()
                .flatMap(room -> room.find(sought).stream())
                .filter(found -> found.count() > 0)
                .map(found -> kind(found, sought))
                .sorted(Comparator.comparing(SearchedKind::kind))
                .toList();
    return new SearchResult(sought.words(), kinds);
  }

  private static SearchedKind kind(FoundTexts found, Sought sought) {
    return new SearchedKind(
        SearchKind.of(found.kind()),
        found.count(),
        found.texts().stream()
            .sorted(Comparator.comparing(text -> !sought.isLiterallyIn(text.text())))
            .limit(SHOWN)
            .map(text -> hit(text, sought))
            .toList());
  }

  private static SearchHit hit(FoundText found, Sought sought) {
    var excerpt = Excerpt.of(found.text(), sought);
    var place = found.place();
    return new SearchHit(
        found.id(),
        excerpt.text(),
        excerpt.marks(),
        found.day(),
        place == null ? null : new SearchPlace(place.kind(), place.id(), place.name()));
  }
}
