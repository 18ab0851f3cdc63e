package io.orderledger.order.catalogue;

import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A card as somebody wrote it, right or wrong.
 *
 * @param sellerId {@code goods} when not given
 * @param weightGrams none when not given
 * @param categories none when not given
 * @param terms the offer's own when not given
 */
@Schema(
    name = "ProductCard",
    example =
        """
        {"sellerId": "goods", "name": "Kettle, 1.7 l",
         "price": {"amount": 9000, "currency": "KZT"}, "weightGrams": 1200,
         "categories": ["kitchen"],
         "terms": {"warrantyMonths": 12, "preauthorised": false, "oversize": false}}\
        """)
public record CardDraft(
    @Nullable String sellerId,
    @Nullable String name,
    @Nullable Tenge price,
    @Nullable Integer weightGrams,
    @Nullable String noReturnGround,
    @Nullable List<String> categories,
    @Nullable CardTerms terms) {

  static final String DEFAULT_SELLER = "goods";

  String seller() {
    return sellerId == null ? DEFAULT_SELLER : sellerId;
  }

  /** The card; only of a draft that {@link CardRules} found no fault with. */
  ProductCard toCard() {
    return new ProductCard(
        seller(),
        Objects.requireNonNull(name).strip(),
        Objects.requireNonNull(price),
        weightGrams == null ? 0 : weightGrams,
        noReturnGround,
        categories == null ? List.of() : categories.stream().distinct().sorted().toList(),
        terms == null ? CardTerms.NONE : terms);
  }
}
