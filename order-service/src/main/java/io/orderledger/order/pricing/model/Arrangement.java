package io.orderledger.order.pricing.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which contender each portion has chosen, and what the goods cost then. Keeps its sums up to date
 * with every move, because the search for the best choice makes thousands.
 */
final class Arrangement {

  /** The choice of a portion that nobody contends for. */
  private static final int NONE = -1;

  private final Contest contest;
  private final Stack stack;
  private final Basket basket;
  private final int[] choice;
  private final long[] saved;
  private final List<Reduction> reductions = new ArrayList<>();

  /** What each line costs before anything comes on top; kept only while the stack asks for it. */
  private final long[] nets;

  private long goods;

  /** Every portion chooses the first of its options. */
  Arrangement(Cart cart, Contest contest, Stack stack) {
    this.contest = contest;
    this.stack = stack;
    basket = new Basket(contest.portions());
    choice = new int[contest.portions()];
    Arrays.setAll(choice, p -> contest.options(p).length == 0 ? NONE : contest.options(p)[0]);
    saved = new long[contest.contenders()];
    nets = cart.lines().stream().mapToLong(line -> line.gross().amount()).toArray();
    goods = cart.goods().amount();
    for (int contender = 0; contender < saved.length; contender++) {
      saved[contender] = saving(contender);
      goods -= saved[contender];
      if (!stack.coversEverything()) {
        reductions.add(reduction(contender));
        reductions.getLast().takeOff(nets);
      }
    }
  }

  Contest contest() {
    return contest;
  }

  int chosenBy(int portion) {
    return choice[portion];
  }

  /** What a contender saves as things are arranged, in tenge. */
  long saved(int contender) {
    return saved[contender];
  }

  /** What a contender would save on one portion alone. */
  long savedAlone(int portion, int contender) {
    basket.clear();
    basket.add(contest.portion(portion));
    return savedOnBasket(contender);
  }

  /** What the goods cost, with everything that comes on top taken off. */
  long total() {
    return stack.coversEverything() ? stack.total(goods) : stack.total(nets);
  }

  /** What the goods would cost if some portions chose another contender. */
  long totalIf(int[] which, int contender) {
    int[] old = choices(which);
    move(which, contender);
    long total = total();
    for (int i = 0; i < which.length; i++) {
      choice[which[i]] = old[i];
    }
    refresh(old, contender);
    return total;
  }

  /** Lets some portions choose another contender, which must be among their options. */
  void move(int[] which, int contender) {
    int[] old = choices(which);
    for (int portion : which) {
      choice[portion] = contender;
    }
    refresh(old, contender);
  }

  private int[] choices(int[] which) {
    int[] choices = new int[which.length];
    for (int i = 0; i < which.length; i++) {
      choices[i] = choice[which[i]];
    }
    return choices;
  }

  private void refresh(int[] left, int taken) {
    for (int i = 0; i < left.length; i++) {
      if (left[i] != taken && (i == 0 || left[i] != left[i - 1])) {
        refresh(left[i]);
      }
    }
    refresh(taken);
  }

  private void refresh(int contender) {
    long now = saving(contender);
    goods -= now - saved[contender];
    saved[contender] = now;
    if (!stack.coversEverything()) {
      reductions.get(contender).putBack(nets);
      reductions.set(contender, reduction(contender));
      reductions.get(contender).takeOff(nets);
    }
  }

  /** What the chosen contenders take off the lines, in the order of their ids. */
  List<Reduction> reductions() {
    return IntStream.range(0, saved.length)
        .filter(contender -> saved[contender] > 0)
        .mapToObj(this::reduction)
        .toList();
  }

  private Reduction reduction(int contender) {
    long saving = saving(contender);
    return Reduction.of(contest.contender(contender).promotion(), saving, basket);
  }

  /** What a contender saves on the portions that chose it; leaves them in the basket. */
  private long saving(int contender) {
    basket.clear();
    for (int portion : contest.portionsOf(contender)) {
      if (choice[portion] == contender) {
        basket.add(contest.portion(portion));
      }
    }
    return savedOnBasket(contender);
  }

  private long savedOnBasket(int contender) {
    Contender of = contest.contender(contender);
    return basket.saving(of.promotion().benefit(), of.most());
  }
}
