package io.orderledger.order.tariff;

import io.orderledger.order.tariff.model.Carriages;
import io.orderledger.order.tariff.model.DeliveryCost;
import io.orderledger.order.tariff.model.DeliveryCost.Charged;
import io.orderledger.order.tariff.model.DeliveryCosts;
import io.orderledger.order.tariff.model.DeliveryDays;
import io.orderledger.order.tariff.model.Goods;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.servicekit.problem.Problem;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.CarrierTerms;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.shared.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices deliveries by the tariff in force. */
@Component
@Clause({ClauseId.B_1_7, ClauseId.B_1_8, ClauseId.B_6_3, ClauseId.B_6_4, ClauseId.B_15_1})
public class DeliveryPricing {

  private final TariffArchive tariffs;
  private final DeliveryDays days = new DeliveryDays(WorkingCalendar.ofKazakhstan());

  DeliveryPricing(TariffArchive tariffs) {
    this.tariffs = tariffs;
  }

  /** The tariff in force; 503 while none is known here. */
  TariffEdition tariff(Instant now) {
    return tariffs
        .inForce(Almaty.dateOf(now))
        .orElseThrow(
            () ->
                Problems.of(
                    Problem.of(503, "tariff-not-known", "No delivery tariff is known here yet.")
                        .next("Repeat the request with the same key in a moment.")));
  }

  /**
   * The cost, no more for the home zone than the offer itself names: an order is bound to its
   * offer's edition, which a later tariff does not change (B-15.1).
   */
  static DeliveryCost cost(
      TariffEdition tariff,
      WantedDelivery wanted,
      Goods goods,
      Tenge contractFee,
      CarrierTerms carrier) {
    DeliveryCost cost =
        switch (DeliveryCosts.of(tariff, wanted, goods)) {
          case Charged charged when charged.zone().equals(tariff.homeZone()) ->
              charged.withBaseAtMost(contractFee);
          case Charged charged -> charged;
          case DeliveryCost.Refused refused -> refused;
        };
    return Carriages.of(cost, wanted, carrier);
  }

  DeliveryPromise promise(TariffEdition tariff, Charged cost, int longestDays, Instant acceptedAt) {
    return days.promise(tariff.edition(), cost, Almaty.dateOf(acceptedAt), longestDays);
  }

  /**
   * What an order's delivery costs, and when it is promised; 422 where the seller does not deliver.
   *
   * @param contractFee what the offer's edition names for the method
   * @param terms how the edition lets goods be delivered
   */
  public DeliveryPromise promise(
      WantedDelivery wanted,
      Goods goods,
      Tenge contractFee,
      DeliveryTerms terms,
      Instant acceptedAt) {
    return promise(wanted, goods, contractFee, terms, acceptedAt, acceptedAt);
  }

  /**
   * What an edited order's delivery costs by the tariff of its placement. The days stay, unless the
   * delivery itself is another one: then they count from the edit, and the last one that the
   * contract allows stays where the buyer does not ask for more.
   *
   * @param editedAt null when only the goods are others
   */
  @Clause({ClauseId.B_4_3, ClauseId.B_6_9})
  public DeliveryPromise promiseAgain(
      DeliveryPromise before,
      WantedDelivery wanted,
      Goods goods,
      Tenge contractFee,
      DeliveryTerms terms,
      Instant acceptedAt,
      @Nullable Instant editedAt) {
    DeliveryPromise anew =
        promise(
            wanted,
            goods,
            contractFee,
            terms,
            acceptedAt,
            editedAt == null ? acceptedAt : editedAt);
    boolean stays = editedAt == null;
    LocalDate by = stays ? before.promisedBy() : anew.promisedBy();
    return anew.on(
        stays ? before.promisedFrom() : anew.promisedFrom(),
        by,
        by.isAfter(before.latest()) ? by : before.latest());
  }

  /**
   * What was proposed at its cost, the days counted from its acceptance (B-6.3).
   *
   * @param longestDays calendar days that the offer's edition allows for a delivery
   */
  public DeliveryPromise countedFrom(
      DeliveryPromise proposed,
      WantedDelivery wanted,
      int longestDays,
      Instant proposedAt,
      Instant acceptedAt) {
    return days.promise(
        proposed.tariffEdition(),
        new Charged(
            proposed.zone(),
            proposed.parts(),
            transit(tariff(proposedAt), wanted),
            proposed.carriage()),
        Almaty.dateOf(acceptedAt),
        longestDays);
  }

  /**
   * When pre-ordered goods come: their days count from their supply.
   *
   * @param longestDays calendar days from it that the offer's edition allows for a delivery
   * @param ofTariff a moment of the tariff that the order has
   * @param expectedOn the Almaty day of the supply
   */
  @Clause(ClauseId.B_4_7)
  public Supply supply(
      WantedDelivery wanted, int longestDays, Instant ofTariff, LocalDate expectedOn) {
    TariffEdition tariff = tariff(ofTariff);
    DeliveryPromise counted =
        days.promise(
            tariff.edition(),
            new Charged(tariff.homeZone(), List.of(), transit(tariff, wanted)),
            expectedOn,
            longestDays);
    return new Supply(expectedOn, counted.promisedFrom(), counted.promisedBy());
  }

  /** Days hang on the zone alone. */
  private static Transit transit(TariffEdition tariff, WantedDelivery wanted) {
    return switch (DeliveryCosts.of(tariff, wanted, Goods.NONE)) {
      case Charged charged -> charged.transit();
      case DeliveryCost.Refused(var refusal) -> throw Problems.of(Problems.refused(refusal));
    };
  }

  private DeliveryPromise promise(
      WantedDelivery wanted,
      Goods goods,
      Tenge contractFee,
      DeliveryTerms terms,
      Instant ofTariff,
      Instant from) {
    TariffEdition tariff = tariff(ofTariff);
    return switch (cost(tariff, wanted, goods, contractFee, terms.byCarrier())) {
      case Charged charged -> promise(tariff, charged, terms.longestPromiseDays(), from);
      case DeliveryCost.Refused(var refusal) ->
          throw Problems.of(Problems.refused(refusal.at("delivery." + refusal.field())));
    };
  }
}
