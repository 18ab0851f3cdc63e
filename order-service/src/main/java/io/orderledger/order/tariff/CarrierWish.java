package io.orderledger.order.tariff;

import io.orderledger.order.tariff.model.WantedCarrier;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.event.Carriage.Hirer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer says of the carrier.
 *
 * @param hirer {@code BUYER} when the buyer has hired it (B-7.5)
 * @param name of the one that the buyer hired; the seller chooses its own
 * @param paidOnReceipt whether the buyer pays it when the goods come (B-6.4); null for as the terms
 *     say
 */
@Schema(example = "{\"hirer\": \"SELLER\", \"paidOnReceipt\": true}")
public record CarrierWish(
    @NotNull(message = "Say who hires it.") Hirer hirer,
    @Nullable @Size(min = 1, max = 200) String name,
    @Nullable Boolean paidOnReceipt) {

  /**
   * Ends the request with 400 at what does not go together.
   *
   * @param field where it stands in the form
   */
  public void check(String field) {
    boolean isNamed = name != null && !name.isBlank();
    switch (hirer) {
      case BUYER -> {
        if (!isNamed) {
          throw Problems.invalid(field + ".name", "Name the carrier that you hired.");
        }
        if (paidOnReceipt != null) {
          throw Problems.invalid(
              field + ".paidOnReceipt", "Whoever hires a carrier settles with it.");
        }
      }
      case SELLER -> {
        if (name != null) {
          throw Problems.invalid(field + ".name", "The seller chooses the carrier that it hires.");
        }
      }
    }
  }

  WantedCarrier wanted() {
    return new WantedCarrier(hirer, name == null ? null : name.strip(), paidOnReceipt);
  }
}
