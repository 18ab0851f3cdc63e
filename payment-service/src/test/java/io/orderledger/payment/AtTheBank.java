package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.InstalmentCommand.OfferInstalments;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.simulator.SimulatorSettings;
import io.orderledger.simulator.instalment.Desk;
import io.orderledger.simulator.instalment.DeskBooks;
import io.orderledger.simulator.instalment.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What people do at the bank that gives instalments, and where it notifies. */
public final class AtTheBank {

  /** What any sum may be paid by. */
  public static final InstalmentTerms TERMS =
      new InstalmentTerms(List.of(3, 6, 12), Tenge.of(1), Tenge.of(1_000_000));

  private static final Desk DESK = SimulatorSettings.DEFAULT_DESK;

  private AtTheBank() {}

  /** The seller's desk, notifying the house. */
  public static Desk desk(House house) {
    return DESK.listening(URI.create(house.service().url() + "/webhooks/instalment"));
  }

  /** Notifications come to the house, signed with the present secret. */
  public static void listen(House house) {
    house.provider().instalments().desk(desk(house));
  }

  /** The buyer applies; the page is there, or the application has come to nothing. */
  public static Answer applied(House house, OrderNumber order, int months) {
    house.command(order, new OfferInstalments(TERMS));
    Answer applied =
        house.buyer().post("/payments/" + order + "/instalments", Map.of("months", months));
    assertThat(applied.status()).as(applied.body()).isIn(201, 202);
    house.until(
        order,
        account ->
            account.attempts().get(applied.json().path("attempt").asInt()).intentId() != null);
    return house.buyer().get(applied.header("Location"));
  }

  /** The buyer agrees on the page, and sees what is given back. */
  public static String agree(House house, Answer attempt, Outcome outcome) {
    URI page = URI.create(attempt.json().path("clientSecret").asString());
    return house.post(page.getPath(), "outcome=" + outcome.name().toLowerCase(Locale.ROOT));
  }

  /** The bank's books of all applications for an order. */
  public static DeskBooks books(House house, OrderNumber order) {
    return house.provider().instalments().books(DESK.apiKey(), order.value() + '-');
  }

  /** The bank's id of an attempt's application. */
  static String application(House house, OrderNumber order, int attempt) {
    return Objects.requireNonNull(house.account(order).attempts().get(attempt).intentId())
        .substring("instalment:".length());
  }
}
