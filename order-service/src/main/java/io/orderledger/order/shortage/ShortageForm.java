package io.orderledger.order.shortage;

import io.orderledger.order.model.OrderLimits;
import io.orderledger.order.model.Shortage.Missing;
import io.orderledger.shared.identifier.Identifier;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is out of stock, and what the seller offers besides the money.
 *
 * @param replacement null when there is none
 * @param availableOn from which day the goods can leave; null when nobody knows
 */
@Schema(
    example =
        """
        {"missing": [{"sku": "KETTLE-17", "quantity": 1}],
         "replacement": {"sku": "KETTLE-20", "quantity": 1,
                         "price": {"amount": 9000, "currency": "KZT"}},
         "availableOn": "2026-12-14"}\
        """)
record ShortageForm(
    @NotNull(message = "Say what is missing.")
        @Size(min = 1, max = OrderLimits.MAX_LINES, message = "1 to 100 products are missing.")
        List<@NotNull(message = "A product is needed.") @Valid OutOfStock> missing,
    @Nullable @Valid Instead replacement,
    @Nullable LocalDate availableOn) {

  /** So many pieces are missing. */
  @Schema(name = "MissingProduct")
  record OutOfStock(
      @NotNull(message = "A SKU is needed.") @Size(min = 1, max = 64) @Identifier String sku,
      int quantity) {}

  /**
   * What can be had instead.
   *
   * @param price what a piece costs; null for the catalogue's price now
   */
  @Schema(name = "Replacement")
  record Instead(
      @NotNull(message = "A SKU is needed.") @Size(min = 1, max = 64) @Identifier String sku,
      int quantity,
      @Nullable Tenge price) {}

  List<Missing> pieces() {
    return missing.stream().map(each -> new Missing(each.sku(), each.quantity())).toList();
  }
}
