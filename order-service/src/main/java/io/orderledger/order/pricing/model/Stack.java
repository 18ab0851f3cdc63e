package io.orderledger.order.pricing.model;

import io.orderledger.order.pricing.model.Benefit.AmountOff;
import io.orderledger.order.pricing.model.Benefit.CheapestFree;
import io.orderledger.order.pricing.model.Benefit.Gift;
import io.orderledger.order.pricing.model.Benefit.PercentOff;
import io.orderledger.order.pricing.model.Benefit.PiecePrice;
import io.orderledger.order.pricing.model.Benefit.SetPrice;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What comes on top of the best choice: every stackable promotion, on what is left when its turn
 * comes. Percentages first, then sums, those for fewer goods before those for more: in this order
 * the total is lowest. Ties by id.
 */
@Clause(ClauseId.B_3_2)
final class Stack {

  private final Cart cart;
  private final List<Layer> layers;
  private final int lastPartial;

  Stack(Cart cart, List<Promotion> promotions) {
    this.cart = cart;
    layers =
        promotions.stream()
            .map(promotion -> new Layer(promotion, cart))
            .sorted(
                Comparator.comparing(Layer::isSum)
                    .thenComparingLong(layer -> layer.isSum() ? layer.goods() : 0)
                    .thenComparing(layer -> layer.promotion.id()))
            .toList();
    int last = layers.size() - 1;
    while (last >= 0 && layers.get(last).lines.length == cart.lines().size()) {
      last--;
    }
    lastPartial = last;
  }

  /** Whether only the sum of all goods matters, not how it is divided over them. */
  boolean coversEverything() {
    return lastPartial < 0;
  }

  /** What goods of such a sum cost in the end, when everything is covered. */
  long total(long goods) {
    return total(goods, 0);
  }

  private long total(long goods, int firstLayer) {
    long left = goods;
    for (int i = firstLayer; i < layers.size(); i++) {
      left -= layers.get(i).off(left);
    }
    return left;
  }

  /** What lines at such prices cost together in the end, when not everything is covered. */
  long total(long[] nets) {
    long[] left = nets;
    if (lastPartial > 0) {
      left = nets.clone();
      for (int i = 0; i < lastPartial; i++) {
        reduction(layers.get(i), left).takeOff(left);
      }
    }
    long goods = 0;
    for (long net : left) {
      goods += net;
    }
    // From here on nobody asks any more how the rest is divided over the lines.
    Layer last = layers.get(lastPartial);
    return total(goods - last.off(last.sum(left)), lastPartial + 1);
  }

  /** Takes everything off the lines, and says what it was, in the order of the taking. */
  List<Reduction> takeOff(long[] nets) {
    List<Reduction> reductions = new ArrayList<>();
    for (Layer layer : layers) {
      Reduction reduction = reduction(layer, nets);
      reduction.takeOff(nets);
      reductions.add(reduction);
    }
    return reductions;
  }

  private Reduction reduction(Layer layer, long[] nets) {
    return Reduction.of(layer.promotion, layer.off(layer.sum(nets)), layer.lines, nets, cart);
  }

  /** One stackable promotion, and the lines that it covers. */
  private static final class Layer {
    private final Promotion promotion;
    private final int[] lines;
    private final long goods;

    Layer(Promotion promotion, Cart cart) {
      this.promotion = promotion;
      lines =
          IntStream.range(0, cart.lines().size())
              .filter(line -> promotion.covers(cart.lines().get(line)))
              .toArray();
      goods = IntStream.of(lines).mapToLong(line -> cart.lines().get(line).gross().amount()).sum();
    }

    boolean isSum() {
      return promotion.benefit() instanceof AmountOff;
    }

    long goods() {
      return goods;
    }

    long sum(long[] nets) {
      long sum = 0;
      for (int line : lines) {
        sum += nets[line];
      }
      return sum;
    }

    long off(long sum) {
      return switch (promotion.benefit()) {
        case PercentOff(int percent) -> Basket.percentOf(sum, percent);
        case AmountOff(var amount) -> Math.min(amount.amount(), sum);
        case PiecePrice _, CheapestFree _, SetPrice _, Gift _ ->
            throw new IllegalStateException("It does not stack: " + promotion.id());
      };
    }
  }
}
