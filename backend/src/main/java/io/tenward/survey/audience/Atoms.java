package io.tenward.survey.audience;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People by the released blocks in which they stand. No figure changes when two people of an atom
 * swap what they said, so an atom of people who stand in several surveys needs k who hide. Whoever
 * is asked in one survey only needs fewer, as long as no sum or difference of figures leaves over
 * fewer than k (docs/adr/0082).
 *
 * @param surveyOf of each block
 * @param hiding how many surely stand in exactly these blocks and can be told by nothing else; 0
 *     for blocks in which somebody only possibly stands
 */
record Atoms(List<Integer> surveyOf, Map<BitSet, Integer> hiding) {
  /** Enough for every team; what would take longer is not shown to be safe. */
  private static final int MOST_TRIED = 20_000;

  private static final long PRIME = 2_147_483_647;

  /** Atoms that these blocks, beside the others, tell apart; empty where they tell none. */
  Set<BitSet> isolated(BitSet own, int k) {
    var isolated = leftOver(own, k);
    hiding.keySet().stream().filter(atom -> isOverlap(atom, own, k)).forEach(isolated::add);
    return isolated;
  }

  /** Too small, in several surveys, and not without our blocks. */
  private boolean isOverlap(BitSet atom, BitSet own, int k) {
    return hidingIn(atom) < k
        && atom.stream().map(surveyOf::get).distinct().count() > 1
        && (atom.intersects(own) || hidingWithout(own, atom) >= k);
  }

  private int hidingWithout(BitSet own, BitSet atom) {
    return hiding.entrySet().stream()
        .filter(
            other -> {
              var rest = (BitSet) other.getKey().clone();
              rest.andNot(own);
              return rest.equals(atom);
            })
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The fewest people whom a combination with one of our blocks counts, if they are below k. */
  private Set<BitSet> leftOver(BitSet own, int k) {
    var connected = connected(own);
    var mine = hiding.keySet().stream().filter(atom -> atom.intersects(connected)).toList();
    var large = new Span();
    var small = new ArrayList<BitSet>();
    mine.stream().filter(atom -> hidingIn(atom) >= k).forEach(large::add);
    mine.stream().filter(atom -> hidingIn(atom) < k && !large.holds(atom)).forEach(small::add);
    return new Search(large, small, own, k).isolated();
  }

  private int hidingIn(BitSet atom) {
    return hiding.getOrDefault(atom, 0);
  }

  /** Blocks that share people with these, directly or through others. */
  private BitSet connected(BitSet own) {
    var connected = (BitSet) own.clone();
    for (int before = 0; before < connected.cardinality(); ) {
      before = connected.cardinality();
      hiding.keySet().stream().filter(atom -> atom.intersects(connected)).forEach(connected::or);
    }
    return connected;
  }

  /** Tries which few atoms a combination could leave over. */
  private final class Search {
    private final Span large;
    private final List<BitSet> some;
    private final List<BitSet> nobody;
    private final BitSet own;
    private final int k;
    private final Set<BitSet> found = new HashSet<>();
    private int smallest = Integer.MAX_VALUE;
    private int tried;

    Search(Span large, List<BitSet> small, BitSet own, int k) {
      this.large = large;
      some = small.stream().filter(a -> hidingIn(a) > 0).collect(toCollection(ArrayList::new));
      nobody = small.stream().filter(a -> hidingIn(a) == 0).toList();
      this.own = own;
      this.k = k;
    }

    Set<BitSet> isolated() {
      choose(0, new ArrayList<>(), 0);
      if (tried > MOST_TRIED) {
        found.addAll(some);
        found.addAll(nobody);
      }
      return found;
    }

    private void choose(int from, List<BitSet> left, int people) {
      if (people > smallest || tried++ > MOST_TRIED) {
        return;
      }
      look(left, people);
      for (int i = from; i < some.size(); i++) {
        int more = people + hidingIn(some.get(i));
        if (more < k) {
          left.add(some.get(i));
          choose(i + 1, left, more);
          left.removeLast();
        }
      }
    }

    /**
     * A combination that cancels all other atoms is orthogonal to them. It tells those apart that
     * are not in their span, and uses a block of ours if that block is not in it.
     */
    private void look(List<BitSet> left, int people) {
      var others = large.copy();
      some.stream().filter(atom -> !left.contains(atom)).forEach(others::add);
      var told = new ArrayList<BitSet>();
      for (var atoms : List.<Collection<BitSet>>of(left, nobody)) {
        atoms.stream().filter(atom -> !others.holds(atom)).forEach(told::add);
      }
      if (!told.isEmpty() && own.stream().anyMatch(block -> !others.holds(single(block)))) {
        if (people < smallest) {
          found.clear();
          smallest = people;
        }
        found.addAll(told);
      }
    }
  }

  private static BitSet single(int block) {
    var one = new BitSet();
    one.set(block);
    return one;
  }

  /** Vectors over a prime field, by the block of their first entry, which is 1. */
  private static final class Span {
    private final Map<Integer, Map<Integer, Long>> basis = new HashMap<>();

    Span copy() {
      var copy = new Span();
      copy.basis.putAll(basis);
      return copy;
    }

    boolean holds(BitSet atom) {
      return rest(atom).isEmpty();
    }

    void add(BitSet atom) {
      var rest = rest(atom);
      if (!rest.isEmpty()) {
        int first = rest.keySet().stream().mapToInt(i -> i).min().orElseThrow();
        long factor = inverse(rest.getOrDefault(first, 0L));
        rest.replaceAll((block, value) -> value * factor % PRIME);
        basis.put(first, rest);
      }
    }

    private Map<Integer, Long> rest(BitSet atom) {
      var rest = new HashMap<Integer, Long>();
      atom.stream().forEach(block -> rest.put(block, 1L));
      for (int block = 0; block < atom.length() || block <= last(rest); block++) {
        var factor = rest.get(block);
        var vector = basis.get(block);
        if (factor != null && vector != null) {
          vector.forEach((at, value) -> subtract(rest, at, factor * value % PRIME));
        }
      }
      return rest;
    }

    private static int last(Map<Integer, Long> rest) {
      return rest.keySet().stream().mapToInt(i -> i).max().orElse(-1);
    }

    private static void subtract(Map<Integer, Long> rest, int at, long value) {
      long left = Math.floorMod(rest.getOrDefault(at, 0L) - value, PRIME);
      if (left == 0) {
        rest.remove(at);
      } else {
        rest.put(at, left);
      }
    }

    /** By Fermat's little theorem. */
    private static long inverse(long value) {
      long result = 1;
      long base = value;
      for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
        result = exponent % 2 == 1 ? result * base % PRIME : result;
        base = base * base % PRIME;
      }
      return result;
    }
  }
}
