package io.orderledger.order.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cards as one array a column, for one statement over all of them. */
@SuppressWarnings("ArrayRecordComponent") // Handed to the driver as they are; never compared.
record CardColumns(
    String[] skus,
    String[] sellers,
    String[] names,
    long[] prices,
    int[] weights,
    @Nullable String[] grounds,
    @Nullable Integer[] warranties,
    boolean[] preauthorised,
    boolean[] oversize) {

  static CardColumns of(Map<String, ProductCard> cards) {
    int size = cards.size();
    CardColumns columns =
        new CardColumns(
            new String[size],
            new String[size],
            new String[size],
            new long[size],
            new int[size],
            new String[size],
            new Integer[size],
            new boolean[size],
            new boolean[size]);
    int i = 0;
    for (Map.Entry<String, ProductCard> entry : cards.entrySet()) {
      ProductCard card = entry.getValue();
      columns.skus[i] = entry.getKey();
      columns.sellers[i] = card.sellerId();
      columns.names[i] = card.name();
      columns.prices[i] = card.price().amount();
      columns.weights[i] = card.weightGrams();
      columns.grounds[i] = card.noReturnGround();
      columns.warranties[i] = card.terms().warrantyMonths();
      columns.preauthorised[i] = card.terms().preauthorised();
      columns.oversize[i] = card.terms().oversize();
      i++;
    }
    return columns;
  }

  List<Object> parameters() {
    return List.of(
        skus, sellers, names, prices, weights, grounds, warranties, preauthorised, oversize);
  }
}
