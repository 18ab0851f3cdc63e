package io.orderledger.order.pricing;

import io.orderledger.order.model.Acceptance;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to buy, as far as its price depends on it.
 *
 * @param customerId the buyer's subject
 * @param address where the goods go, for promotions that count addresses; null when not known
 * @param codes as entered
 * @param partner who sent the buyer; null when nobody did
 * @param device an id of the buyer's device; null when not known
 */
public record Wish(
    String customerId,
    List<Item> items,
    WantedDelivery delivery,
    @Nullable PersonalText address,
    List<String> codes,
    @Nullable String partner,
    @Nullable String device,
    Acceptance.Channel channel,
    Instant at) {

  /** So many pieces of a product. */
  public record Item(String sku, int quantity) {}

  public Wish {
    items = List.copyOf(items);
    codes = List.copyOf(codes);
  }
}
