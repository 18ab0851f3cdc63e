package io.orderledger.order.tariff;

import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.TariffEdition.DeliveryOption;
import io.orderledger.shared.event.TariffEdition.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a courier or a carrier goes, as far as it decides the cost; the address itself is the
 * recipient's.
 *
 * @param country ISO 3166-1 alpha-2
 * @param floor counted from 1; not needed on the ground floor
 * @param lift whether there is one; there is none when not said
 * @param options none when not said
 */
@Schema(
    example =
        """
        {"country": "KZ", "region": null, "city": "Almaty", "floor": 3, "lift": false,
         "options": ["LIFTING"]}\
        """)
public record Destination(
    @NotNull(message = "The country is needed.")
        @Pattern(regexp = "[A-Z]{2}", message = "Two capital letters.")
        String country,
    @Nullable @Size(max = 200) String region,
    @Nullable @Size(max = 200) String city,
    @Nullable
        @Min(value = 1, message = "Floors count from 1.")
        @Max(value = 200, message = "No house here is that high.")
        Integer floor,
    @Nullable Boolean lift,
    @Nullable @Size(max = 10) List<@NotNull DeliveryOption> options) {

  private static final int GROUND_FLOOR = 1;

  /** What a form says of its delivery; what does not belong to its method is passed over. */
  public static WantedDelivery wanted(
      DeliveryMethod method,
      @Nullable String pickupPoint,
      @Nullable Destination to,
      @Nullable CarrierWish carrier) {
    return switch (method) {
      case PICKUP -> WantedDelivery.collectedAt(pickupPoint);
      case COURIER -> brought(DeliveryMethod.COURIER, to);
      case CARRIER ->
          brought(DeliveryMethod.CARRIER, to).by(carrier == null ? null : carrier.wanted());
    };
  }

  /** A courier's or a carrier's way to a destination; the home zone when there is none. */
  static WantedDelivery brought(DeliveryMethod method, @Nullable Destination to) {
    return to == null
        ? new WantedDelivery(method, null, null, 0, Set.of())
        : new WantedDelivery(
            method,
            null,
            new Place(to.country, to.region, to.city),
            to.floorsToClimb(),
            to.options == null ? Set.of() : Set.copyOf(to.options));
  }

  private int floorsToClimb() {
    return floor == null || Boolean.TRUE.equals(lift) ? 0 : floor - GROUND_FLOOR;
  }
}
