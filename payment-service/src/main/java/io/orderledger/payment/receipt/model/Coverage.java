package io.orderledger.payment.receipt.model;

import io.orderledger.shared.money.Allocation;
import io.orderledger.shared.money.Tenge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order's money paid for so far, and what the next movement pays for. Lines of the same
 * goods are one: a receipt names goods, not how they got into the order.
 */
final class Coverage {

  /** Of the goods named: what they are called, how many, what they cost, what is paid of it. */
  private record Goods(String name, int quantity, Tenge net, Tenge paid) {

    Goods ordered(Position position) {
      return new Goods(
          position.name(), quantity + position.quantity(), net.plus(position.net()), paid);
    }

    Goods paid(Tenge more) {
      return new Goods(name, quantity, net, paid.plus(more));
    }
  }

  private final Map<String, Goods> goods = new LinkedHashMap<>();
  private final Map<Integer, Position> byLine = new LinkedHashMap<>();
  private final Collection<List<ReturnedItem>> returns;
  private final @Nullable Integer vatPercent;

  private Coverage(Sale sale, Collection<List<ReturnedItem>> returns) {
    this.vatPercent = sale.vatPercent();
    this.returns = returns;
    for (Position position : sale.positions()) {
      byLine.put(position.line(), position);
      Goods known =
          goods.getOrDefault(position.sku(), new Goods(position.name(), 0, Tenge.ZERO, Tenge.ZERO));
      goods.put(position.sku(), known.ordered(position));
    }
  }

  /** What the receipts that stand say. */
  static Coverage of(ReceiptBook book, Sale sale) {
    Coverage coverage = new Coverage(sale, book.returned().values());
    book.standing().forEach(receipt -> coverage.count(receipt.requested()));
    return coverage;
  }

  private void count(ReceiptEvent.ReceiptRequested receipt) {
    for (ReceiptLine line : receipt.lines()) {
      Tenge sum = receipt.kind() == ReceiptKind.SALE ? line.sum() : line.sum().negated();
      // Goods that an edit took out of the order are still what was paid for.
      Goods known =
          goods.getOrDefault(
              line.sku(), new Goods(line.name(), line.quantity(), Tenge.ZERO, Tenge.ZERO));
      goods.put(line.sku(), known.paid(sum));
    }
  }

  /** What money to the seller pays for: what is not paid yet; the rest is an advance. */
  List<ReceiptLine> sale(Tenge amount) {
    return lines(amount, List.of(unpaid()), Map.of());
  }

  /**
   * What money to the buyer gives back.
   *
   * @param items what came back for it, which is given back first; null when nothing had to: then
   *     it is what was paid too much
   */
  List<ReceiptLine> giveBack(Tenge amount, @Nullable List<ReturnedItem> items) {
    return items == null
        ? lines(amount, List.of(advance(), overpaid(), paid()), Map.of())
        : lines(
            amount, List.of(worth(items), advance(), overpaid(), paid()), pieces(List.of(items)));
  }

  /** All that is sold by now: each kind of goods with what stands paid for it. */
  List<ReceiptLine> sold() {
    Map<String, Integer> back = pieces(returns);
    List<ReceiptLine> sold = new ArrayList<>();
    goods.forEach(
        (sku, each) -> {
          if (each.paid().isPositive() && !sku.equals(ReceiptLine.ADVANCE)) {
            int left = Math.max(1, each.quantity() - back.getOrDefault(sku, 0));
            sold.add(ReceiptLine.of(sku, each.name(), left, each.paid(), vatPercent));
          }
        });
    return sold;
  }

  private Map<String, Tenge> unpaid() {
    Map<String, Tenge> unpaid = new LinkedHashMap<>();
    goods.forEach((sku, each) -> unpaid.put(sku, each.net().minus(each.paid())));
    return unpaid;
  }

  private Map<String, Tenge> overpaid() {
    Map<String, Tenge> overpaid = new LinkedHashMap<>();
    goods.forEach((sku, each) -> overpaid.put(sku, each.paid().minus(each.net())));
    return overpaid;
  }

  private Map<String, Tenge> paid() {
    Map<String, Tenge> paid = new LinkedHashMap<>();
    goods.forEach((sku, each) -> paid.put(sku, each.paid()));
    return paid;
  }

  private Map<String, Tenge> advance() {
    Goods advance = goods.get(ReceiptLine.ADVANCE);
    return advance == null ? Map.of() : Map.of(ReceiptLine.ADVANCE, advance.paid());
  }

  private Map<String, Integer> pieces(Collection<List<ReturnedItem>> of) {
    Map<String, Integer> pieces = new LinkedHashMap<>();
    for (List<ReturnedItem> items : of) {
      for (ReturnedItem item : items) {
        Position position = byLine.get(item.line());
        if (position != null) {
          pieces.merge(position.sku(), item.quantity(), Integer::sum);
        }
      }
    }
    return pieces;
  }

  /** What the pieces cost, as far as they are paid. */
  private Map<String, Tenge> worth(List<ReturnedItem> items) {
    Map<String, Tenge> returned = new LinkedHashMap<>();
    for (ReturnedItem item : items) {
      Position position = byLine.get(item.line());
      if (position != null && position.quantity() > 0) {
        Tenge worth =
            Allocation.share(
                position.net(),
                Math.min(item.quantity(), position.quantity()),
                position.quantity());
        returned.merge(position.sku(), worth, Tenge::plus);
      }
    }
    Map<String, Tenge> paid = paid();
    returned.replaceAll((sku, worth) -> worth.min(paid.getOrDefault(sku, Tenge.ZERO)));
    return returned;
  }

  /** Fills each of the places in turn; within one, all in proportion. What is left is advance. */
  private List<ReceiptLine> lines(
      Tenge amount, List<Map<String, Tenge>> places, Map<String, Integer> pieces) {
    Map<String, Tenge> sums = new LinkedHashMap<>();
    Tenge left = amount;
    for (Map<String, Tenge> place : places) {
      Map<String, Tenge> room = roomLeft(place, sums);
      Tenge here = Tenge.sum(room.values()).min(left);
      if (here.isPositive()) {
        List<Tenge> parts = Allocation.proportional(here, List.copyOf(room.values()));
        int part = 0;
        for (String sku : room.keySet()) {
          sums.merge(sku, parts.get(part++), Tenge::plus);
        }
        left = left.minus(here);
      }
    }
    if (left.isPositive()) {
      sums.merge(ReceiptLine.ADVANCE, left, Tenge::plus);
    }
    List<ReceiptLine> lines = new ArrayList<>();
    sums.forEach(
        (sku, sum) -> {
          if (sum.isPositive()) {
            lines.add(line(sku, sum, pieces.get(sku)));
          }
        });
    return lines;
  }

  private static Map<String, Tenge> roomLeft(Map<String, Tenge> place, Map<String, Tenge> taken) {
    Map<String, Tenge> room = new LinkedHashMap<>();
    place.forEach(
        (sku, most) -> {
          Tenge free = most.minus(taken.getOrDefault(sku, Tenge.ZERO));
          if (free.isPositive()) {
            room.put(sku, free);
          }
        });
    return room;
  }

  private ReceiptLine line(String sku, Tenge sum, @Nullable Integer pieces) {
    Goods known = goods.get(sku);
    return sku.equals(ReceiptLine.ADVANCE) || known == null
        ? ReceiptLine.advance(sum)
        : ReceiptLine.of(
            sku, known.name(), pieces == null ? known.quantity() : pieces, sum, vatPercent);
  }
}
