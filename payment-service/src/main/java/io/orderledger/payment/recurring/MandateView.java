package io.orderledger.payment.recurring;

import io.orderledger.payment.card.model.Consent;
import io.orderledger.payment.recurring.model.Mandate;
import io.orderledger.payment.recurring.model.Period;
import io.orderledger.payment.recurring.model.ScheduledCharge;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's consent to recurring charges, with what was charged under it.
 *
 * @param period null where a schedule says how often
 * @param maximum the most of one charge, of which there is one a period at most
 * @param firstOn the first Almaty date on which the card may be charged
 * @param schedule null where an operator asks for each charge
 * @param cancelledAt null while it lasts
 * @param scheduled the orders that were put on the schedule, by their days
 */
@Schema(name = "Mandate")
record MandateView(
    @Schema(example = "5a0c6a0e-7c2b-3b0e-8f64-2a7c1d9e4b21") String mandateId,
    @Schema(example = "goods") String sellerId,
    @Schema(example = "0b2f6a1e-6c1a-3d0a-9a55-1f0c5f3f7c11") String cardId,
    @Nullable Period period,
    Tenge maximum,
    @Schema(example = "2026-12-01") LocalDate firstOn,
    @Nullable ScheduleTerms schedule,
    Consent consent,
    @Nullable Instant cancelledAt,
    List<ChargeLine> charges,
    List<ScheduledLine> scheduled) {

  /**
   * A charge of the schedule.
   *
   * @param on the day on which it is charged, or tried again
   * @param announced the sum that the customer was told of ahead; null when they were not
   * @param attempts how often it was tried
   * @param ground why it took nothing; null when it did, or was not tried
   */
  @Schema(name = "MandateScheduledCharge")
  record ScheduledLine(
      @Schema(example = "K7Q-M2X-9DF") String orderNumber,
      LocalDate on,
      ScheduledCharge.Standing standing,
      @Nullable Tenge announced,
      int attempts,
      @Schema(example = "insufficient_funds") @Nullable String ground) {

    static ScheduledLine of(ScheduledCharge charge) {
      return new ScheduledLine(
          charge.order().value(),
          charge.earliest(),
          charge.standing(),
          charge.announced(),
          charge.attempts(),
          charge.ground());
    }
  }

  /**
   * One charge.
   *
   * @param refused why it took nothing; null unless it was refused
   */
  @Schema(name = "MandateCharge")
  record ChargeLine(
      @Schema(example = "K7Q-M2X-9DF") String orderNumber,
      int attempt,
      Tenge amount,
      LocalDate on,
      @Schema(example = "insufficient_funds") @Nullable String refused) {

    static ChargeLine of(Mandate.Charge charge) {
      return new ChargeLine(
          charge.order().value(), charge.attempt(), charge.amount(), charge.on(), charge.refused());
    }
  }

  static MandateView of(Mandate.Given mandate) {
    return new MandateView(
        mandate.id().value(),
        mandate.terms().sellerId(),
        mandate.terms().cardId(),
        mandate.terms().period(),
        mandate.terms().maximum(),
        mandate.terms().firstOn(),
        ScheduleTerms.of(mandate.terms().schedule()),
        mandate.consent(),
        mandate.cancelledAt(),
        mandate.charges().stream().map(ChargeLine::of).toList(),
        mandate.schedule().stream().map(ScheduledLine::of).toList());
  }
}
