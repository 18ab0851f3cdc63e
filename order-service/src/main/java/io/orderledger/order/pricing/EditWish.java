package io.orderledger.order.pricing;

import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an order to be.
 *
 * @param items all that it is to have
 * @param redirection null when the goods go where they would have gone
 */
public record EditWish(List<Wish.Item> items, @Nullable Redirection redirection, Instant at) {

  /**
   * Another way to the buyer.
   *
   * @param address null for pickup
   */
  public record Redirection(WantedDelivery delivery, @Nullable PersonalText address) {}

  public EditWish {
    items = List.copyOf(items);
  }
}
