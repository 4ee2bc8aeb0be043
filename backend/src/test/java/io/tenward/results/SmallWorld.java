package io.tenward.results;

import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Describes what the groups did with one question: the first {@code low} of a group gave a 2, the
 * next {@code high} a 9, the others skipped it; the first {@code wrote} left an example.
 */
record SmallWorld(List<Share> groups) {
  static final int LOW = 2;
  static final int HIGH = 9;

  /** One group's part. */
  record Share(int people, int low, int high, int wrote) {
    int n() {
      return low + high;
    }

    Share plus(Share other) {
      return new Share(
          people + other.people, low + other.low, high + other.high, wrote + other.wrote);
    }

    Reply reply(int person) {
      int rating = person < low ? LOW : person < n() ? HIGH : 0;
      return new Rated(rating, person < wrote ? "x" : "", "");
    }

    /** Everybody who rated gave the same; how many skipped. */
    static List<Share> skipping(int people) {
      return IntStream.rangeClosed(0, people).mapToObj(n -> new Share(people, 0, n, 0)).toList();
    }

    static List<Share> rating(int people) {
      var all = new ArrayList<Share>();
      for (int low = 0; low <= people; low++) {
        for (int high = 0; low + high <= people; high++) {
          all.add(new Share(people, low, high, 0));
        }
      }
      return all;
    }

    /** Everybody rates; some write. */
    static List<Share> writing(int people) {
      return IntStream.rangeClosed(0, people)
          .mapToObj(wrote -> new Share(people, 0, people, wrote))
          .toList();
    }

    /** Lists shares in which rating and writing are independent. */
    static List<Share> ratingOrWriting(int people) {
      return skipping(people).stream()
          .flatMap(
              rated ->
                  IntStream.rangeClosed(0, people)
                      .mapToObj(wrote -> new Share(people, 0, rated.high(), wrote)))
          .toList();
    }
  }

  /** Everybody in some of the groups. */
  Share together(List<Integer> some) {
    return some.stream().map(groups::get).reduce(new Share(0, 0, 0, 0), Share::plus);
  }

  /** Each of a group's shares with each of the others'. */
  static List<SmallWorld> product(List<List<Share>> each) {
    var worlds = List.of(new SmallWorld(List.of()));
    for (var shares : each) {
      worlds =
          worlds.stream().flatMap(world -> shares.stream().map(share -> world.and(share))).toList();
    }
    return worlds;
  }

  private SmallWorld and(Share share) {
    var more = new ArrayList<>(groups);
    more.add(share);
    return new SmallWorld(List.copyOf(more));
  }
}
