package io.orderledger.order.catalogue;

import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
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
    String[] categories,
    boolean[] preauthorised,
    boolean[] oversize,
    @Nullable Long[] usualPrices,
    @Nullable String[] supplies) {

  /** Between categories in one text: no name of one holds it. */
  static final String SEPARATOR = ";";

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
            new String[size],
            new boolean[size],
            new boolean[size],
            new Long[size],
            new String[size]);
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
      columns.categories[i] = String.join(SEPARATOR, card.categories());
      columns.preauthorised[i] = card.terms().preauthorised();
      columns.oversize[i] = card.terms().oversize();
      Tenge usual = card.terms().usualPrice();
      columns.usualPrices[i] = usual == null ? null : usual.amount();
      LocalDate supply = card.terms().expectedSupply();
      columns.supplies[i] = supply == null ? null : supply.toString();
      i++;
    }
    return columns;
  }

  List<Object> parameters() {
    return List.of(
        skus,
        sellers,
        names,
        prices,
        weights,
        grounds,
        warranties,
        categories,
        preauthorised,
        oversize,
        usualPrices,
        supplies);
  }
}
