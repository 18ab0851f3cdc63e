package io.orderledger.order.pricing;

import io.orderledger.order.catalogue.Catalogue;
import io.orderledger.order.catalogue.ProductCard;
import io.orderledger.order.model.Replacement;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices what the seller offers for goods that are out of stock. */
@Component
@Clause(ClauseId.B_4_5)
public class Replacements {

  private final Catalogue catalogue;

  Replacements(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The seller's product at a price; 422 when there is no such product.
   *
   * @param price what the seller asks for a piece; null for the catalogue's price now
   */
  public Replacement price(OfferEdition edition, String sku, int quantity, @Nullable Tenge price) {
    ProductCard card =
        Quotes.card(catalogue.findAll(List.of(sku)).get(sku), edition, "replacement.sku");
    return new Replacement(
        sku,
        card.name(),
        quantity,
        Objects.requireNonNullElse(price, card.price()),
        card.noReturnGround(),
        Set.copyOf(card.categories()),
        card.terms().usualPrice());
  }
}
