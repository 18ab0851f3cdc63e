package io.orderledger.order.pricing.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;

/**
 * Per line, the choice that makes the order's total lowest; ties by promotion id (B-3.2).
 *
 * <p>A promotion never costs more for covering more, so every portion chooses one. While there are
 * few arrangements, all are tried. Beyond that the search starts where each portion alone is best
 * off, and takes every change that lowers the total, of one portion or of all that a promotion
 * covers, until there is none. So no buyer could do better with any single promotion, nor by any
 * single change.
 */
@Clause(ClauseId.B_3_2)
final class BestChoice {

  /** How many arrangements are tried one by one. */
  static final int FEW = 500;

  private final Arrangement arrangement;
  private final Contest contest;
  private final int[] best;
  private long lowest = Long.MAX_VALUE;

  private BestChoice(Arrangement arrangement) {
    this.arrangement = arrangement;
    contest = arrangement.contest();
    best = new int[contest.portions()];
  }

  /**
   * Arranges for the lowest total.
   *
   * @param few the most arrangements to try one by one
   */
  static void make(Arrangement arrangement, int few) {
    BestChoice choice = new BestChoice(arrangement);
    if (choice.areAtMost(few)) {
      choice.tryAll(0);
      choice.settle();
    } else {
      choice.eachForItself();
      choice.descend();
    }
  }

  private boolean areAtMost(int few) {
    long count = 1;
    for (int portion = 0; portion < contest.portions() && count <= few; portion++) {
      count *= Math.max(1, contest.options(portion).length);
    }
    return count <= few;
  }

  private void tryAll(int portion) {
    if (portion == contest.portions()) {
      long total = arrangement.total();
      if (total < lowest) {
        lowest = total;
        for (int i = 0; i < best.length; i++) {
          best[i] = arrangement.chosenBy(i);
        }
      }
      return;
    }
    int[] options = contest.options(portion);
    if (options.length < 2) {
      tryAll(portion + 1);
      return;
    }
    int[] which = {portion};
    for (int contender : options) {
      arrangement.move(which, contender);
      tryAll(portion + 1);
    }
  }

  private void settle() {
    for (int portion = 0; portion < best.length; portion++) {
      if (contest.options(portion).length > 1) {
        arrangement.move(new int[] {portion}, best[portion]);
      }
    }
  }

  private void eachForItself() {
    for (int portion = 0; portion < best.length; portion++) {
      int[] options = contest.options(portion);
      if (options.length < 2) {
        continue;
      }
      int favourite = options[0];
      for (int contender : options) {
        if (arrangement.savedAlone(portion, contender)
            > arrangement.savedAlone(portion, favourite)) {
          favourite = contender;
        }
      }
      arrangement.move(new int[] {portion}, favourite);
    }
  }

  private void descend() {
    long before;
    lowest = arrangement.total();
    do {
      before = lowest;
      for (int portion = 0; portion < contest.portions(); portion++) {
        for (int contender : contest.options(portion)) {
          if (contender != arrangement.chosenBy(portion)) {
            takeIfLower(new int[] {portion}, contender);
          }
        }
      }
      for (int contender = 0; contender < contest.contenders(); contender++) {
        takeIfLower(contest.reducedAlone(contender), contender);
      }
    } while (lowest < before);
  }

  private void takeIfLower(int[] which, int contender) {
    long total = arrangement.totalIf(which, contender);
    if (total < lowest) {
      arrangement.move(which, contender);
      lowest = total;
    }
  }
}
