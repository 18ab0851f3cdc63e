package io.orderledger.order.pricing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The portions of a cart, and which contenders each of them can choose from. */
final class Contest {

  private final List<Contender> contenders;
  private final List<Portion> portions;
  private final int[][] portionsOf;
  private final int[][] reducedAlone;
  private final int[][] optionsOf;

  /**
   * Opens a contest.
   *
   * @param contenders by id
   */
  Contest(Cart cart, List<Contender> contenders) {
    this.contenders = contenders;
    portions = Portion.cut(cart, contenders);
    List<List<Integer>> options = new ArrayList<>();
    portions.forEach(_ -> options.add(new ArrayList<>()));
    portionsOf = new int[contenders.size()][];
    reducedAlone = new int[contenders.size()][];
    Basket basket = new Basket(portions.size());
    for (int contender = 0; contender < portionsOf.length; contender++) {
      int[] covered = covered(cart, contenders.get(contender).promotion());
      reducedAlone[contender] = reducedAlone(contenders.get(contender), covered, basket);
      portionsOf[contender] = reducedAlone[contender].length == 0 ? new int[0] : covered;
      for (int portion : portionsOf[contender]) {
        options.get(portion).add(contender);
      }
    }
    optionsOf =
        options.stream()
            .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private int[] covered(Cart cart, Promotion promotion) {
    return IntStream.range(0, portions.size())
        .filter(portion -> promotion.covers(cart.lines().get(portions.get(portion).line())))
        .toArray();
  }

  private int[] reducedAlone(Contender contender, int[] covered, Basket basket) {
    basket.clear();
    for (int portion : covered) {
      basket.add(portions.get(portion));
    }
    return basket.saving(contender.promotion().benefit(), contender.most()) == 0
        ? new int[0]
        : IntStream.range(0, covered.length)
            .filter(i -> basket.taken(i) > 0)
            .map(i -> covered[i])
            .toArray();
  }

  int portions() {
    return portions.size();
  }

  Portion portion(int portion) {
    return portions.get(portion);
  }

  int contenders() {
    return contenders.size();
  }

  Contender contender(int contender) {
    return contenders.get(contender);
  }

  /** The contenders that a portion can choose from, in the order of their ids. */
  int[] options(int portion) {
    return optionsOf[portion];
  }

  /** The portions that can choose a contender; empty when it saves nothing anywhere. */
  int[] portionsOf(int contender) {
    return portionsOf[contender];
  }

  /** Those of them that it would reduce if it had the whole cart to itself. */
  int[] reducedAlone(int contender) {
    return reducedAlone[contender];
  }
}
