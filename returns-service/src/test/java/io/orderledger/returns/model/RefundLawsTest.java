package io.orderledger.returns.model;

import static io.orderledger.returns.model.Buyer.gift;
import static io.orderledger.returns.model.Buyer.line;
import static io.orderledger.returns.model.Buyer.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of every order with sets, gifts and discounts, and of every way of returning it. */
class RefundLawsTest {

  private static final int RUNS = 3_000;
  private static final long SEED = Long.getLong("seed", 20261127L);

  /** A way of returning things: what to ask next of what is left, or nothing. */
  private static final class Course {
    private final Random random;
    private final PurchasedLine[] lines;
    private final int[] left;
    private final long paid;
    private final Buyer buyer;
    private final List<String> underWay = new ArrayList<>();
    private final List<Items[]> underWayItems = new ArrayList<>();
    private long refunded;

    Course(Random random) {
      this.random = random;
      lines = order(random);
      left = new int[lines.length];
      long net = 0;
      for (int i = 0; i < lines.length; i++) {
        left[i] = lines[i].quantity();
        net += lines[i].net().amount();
      }
      paid = net;
      buyer = Buyer.of(lines);
    }

    void ask() {
      List<Items> asked = new ArrayList<>();
      for (int i = 0; i < left.length; i++) {
        if (left[i] > 0 && random.nextInt(3) == 0) {
          asked.add(pieces(i + 1, 1 + random.nextInt(left[i])));
        }
      }
      Items[] items = asked.toArray(Items[]::new);
      boolean isDefective = random.nextInt(6) == 0;
      if (!asked.isEmpty() && (isDefective || buyer.mayReturn(items))) {
        start(isDefective ? ReturnReason.DEFECT : ReturnReason.CHANGED_MIND, items);
      }
    }

    private void start(ReturnReason reason, Items... items) {
      underWay.add(buyer.asks(reason, items));
      underWayItems.add(items);
      for (Items each : items) {
        left[each.line() - 1] -= each.quantity();
      }
    }

    void finishOne(boolean mayReject) {
      int which = random.nextInt(underWay.size());
      String id = underWay.remove(which);
      Items[] items = underWayItems.remove(which);
      if (mayReject && random.nextInt(4) == 0) {
        buyer.rejects(id, InspectionGround.USED);
        for (Items each : items) {
          left[each.line() - 1] += each.quantity();
        }
        return;
      }
      long refund = buyer.accepts(id);
      refunded += refund;
      assertThat(refund).isNotNegative();
      assertThat(refunded).isLessThanOrEqualTo(paid);
    }

    /** Everything that is still with the buyer goes back in one return, then all is inspected. */
    void giveBackTheRest() {
      List<Items> rest = new ArrayList<>();
      for (int i = 0; i < left.length; i++) {
        if (left[i] > 0) {
          rest.add(pieces(i + 1, left[i]));
        }
      }
      if (!rest.isEmpty()) {
        start(ReturnReason.CHANGED_MIND, rest.toArray(Items[]::new));
      }
      while (!underWay.isEmpty()) {
        finishOne(false);
      }
    }
  }

  @Test
  @Clause({ClauseId.B_3_5, ClauseId.B_3_6, ClauseId.B_5_12, ClauseId.B_9_7})
  void whatever_the_returns_never_more_than_was_paid_goes_back_and_with_everything_all_of_it() {
    for (int run = 0; run < RUNS; run++) {
      Course course = new Course(new Random(SEED + run));
      for (int step = 0; step < 12; step++) {
        if (course.underWay.isEmpty() || course.random.nextBoolean()) {
          course.ask();
        } else {
          course.finishOne(true);
        }
      }
      course.giveBackTheRest();
      assertThat(course.refunded).as("run %s of seed %s", run, SEED).isEqualTo(course.paid);
    }
  }

  /** One to four products, some in one or two kinds of sets, and perhaps a gift. */
  private static PurchasedLine[] order(Random random) {
    int products = 1 + random.nextInt(4);
    int[] quantity = new int[products];
    long[] unit = new long[products];
    List<List<InSet>> inSets = new ArrayList<>();
    for (int i = 0; i < products; i++) {
      quantity[i] = 1 + random.nextInt(4);
      unit[i] = random.nextInt(20_000);
      inSets.add(new ArrayList<>());
    }
    int[] free = quantity.clone();
    for (int set = 0; set < random.nextInt(3); set++) {
      takeSets(random, "SET-" + set, free, unit, inSets);
    }
    List<PurchasedLine> lines = new ArrayList<>();
    for (int i = 0; i < products; i++) {
      long beside = free[i] * unit[i];
      long besideNet = beside == 0 ? 0 : beside - random.nextLong(beside / 2 + 1);
      long inAll = besideNet;
      for (InSet part : inSets.get(i)) {
        inAll += part.net().amount();
      }
      lines.add(line(i + 1, quantity[i], unit[i], inAll, inSets.get(i)));
    }
    for (int gift = 0; gift < random.nextInt(3); gift++) {
      int main = 1 + random.nextInt(products);
      long threshold = random.nextBoolean() ? 0 : random.nextInt(40_000);
      lines.add(
          gift(lines.size() + 1, 1 + random.nextInt(2), random.nextInt(9_000), threshold, main));
    }
    return lines.toArray(PurchasedLine[]::new);
  }

  private static void takeSets(
      Random random, String name, int[] free, long[] unit, List<List<InSet>> inSets) {
    int sets = 1 + random.nextInt(2);
    List<Integer> members = new ArrayList<>();
    List<Tenge> retail = new ArrayList<>();
    for (int i = 0; i < free.length; i++) {
      if (free[i] >= sets && random.nextInt(3) > 0) {
        members.add(i);
        retail.add(Tenge.of(unit[i] * sets));
      }
    }
    if (members.size() < 2) {
      return;
    }
    Tenge whole = Tenge.sum(retail);
    List<Tenge> saved =
        Allocation.proportional(Tenge.of(random.nextLong(whole.amount() + 1)), retail);
    PartialReturn partialReturn = PartialReturn.values()[random.nextInt(2)];
    for (int m = 0; m < members.size(); m++) {
      int i = members.get(m);
      long bare = retail.get(m).minus(saved.get(m)).amount();
      long code = random.nextBoolean() ? 0 : random.nextLong(bare / 4 + 1);
      inSets
          .get(i)
          .add(new InSet(name, sets, sets, Tenge.of(bare - code), saved.get(m), partialReturn));
      free[i] -= sets;
    }
  }
}
