package io.orderledger.shared.event;

import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the goods come.
 *
 * @param methods the ways that the seller offers (B-1.7); never empty
 * @param longestPromiseDays calendar days from the first acceptance that a promised date never
 *     exceeds (B-6.3)
 * @param furtherAttempts attempts after one that found nobody at home, free of charge (B-6.7)
 * @param carrier null in editions that say nothing of carriers
 */
public record DeliveryTerms(
    List<DeliveryMethod> methods,
    int longestPromiseDays,
    int furtherAttempts,
    @Nullable CarrierTerms carrier) {

  public static final DeliveryTerms WHEN_SILENT =
      new DeliveryTerms(List.of(DeliveryMethod.PICKUP, DeliveryMethod.COURIER), 30, 2);

  public DeliveryTerms {
    methods = List.copyOf(methods);
  }

  /** Of an edition that says nothing of carriers. */
  public DeliveryTerms(List<DeliveryMethod> methods, int longestPromiseDays, int furtherAttempts) {
    this(methods, longestPromiseDays, furtherAttempts, null);
  }

  /** What holds for carriers, whether the edition says it or not. */
  public CarrierTerms byCarrier() {
    return carrier == null ? CarrierTerms.WHEN_SILENT : carrier;
  }
}
