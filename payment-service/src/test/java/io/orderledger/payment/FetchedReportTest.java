package io.orderledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.PaymentCommand.ConfirmShipment;
import io.orderledger.payment.model.PaymentCommand.RefundReturn;
import io.orderledger.payment.reconciliation.Fetching;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import io.orderledger.simulator.faults.Fault;
import io.orderledger.simulator.tiptop.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports that providers are asked for by themselves, in a house of its own. */
@Clause(ClauseId.B_5_19)
class FetchedReportTest {

  private static final LocalDate DAY = Almaty.dateOf(Instant.now());

  private static House house;

  @BeforeAll
  static void open() {
    house = House.alone("fetched_reports");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void calm() {
    house.provider.faults().calm();
    house.providerClock.reset();
  }

  /** On the n-th day after today, at a quarter past that hour. */
  private static Instant at(int days, int hour) {
    return Almaty.startOf(DAY.plusDays(days)).plus(Duration.ofMinutes(hour * 60L + 15));
  }

  private static List<JsonNode> fetches(String query, String provider, LocalDate day) {
    return house
        .service()
        .as("staff", "auditor")
        .get("/report-fetches?limit=200" + query)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path("provider").asString().equals(provider))
        .filter(one -> one.path("day").asString().equals(day.toString()))
        .toList();
  }

  private static JsonNode fetched(String provider, LocalDate day) {
    return fetches("", provider, day).getFirst();
  }

  private static long fees() {
    return house
        .operator("anna")
        .get("/ledger/trial-balance")
        .json()
        .path("accounts")
        .valueStream()
        .filter(balance -> balance.path("account").asString().equals("PROVIDER_FEES"))
        .mapToLong(balance -> balance.path("amount").path("amount").asLong())
        .sum();
  }

  private static long rows() {
    return house.jdbc().sql("select count(*) from report_fetch").query(Long.class).single();
  }

  private static long paidOut(String provider) {
    return house
        .jdbc()
        .sql("select count(*) from settlement_line where provider = ? and payout_on = ?")
        .params(provider, DAY.plusDays(1))
        .query(Long.class)
        .single();
  }

  @Test
  void a_day_is_fetched_with_its_fees_and_later_its_payouts_and_is_posted_once() {
    OrderNumber order = house.captured(19_501, "pm_card_visa");
    house.command(order, new RefundReturn("ret-1", Tenge.of(7_200)));
    house.until(order, account -> account.refunded().equals(Tenge.of(7_200)));
    OrderNumber other = house.opened(House.TIPTOP_SELLER, 30_003);
    AtTipTop.pay(house, house.attempt(other), Card.PAYS);
    house.command(other, new ConfirmShipment("s-1"));
    house.until(other, account -> account.captured().equals(Tenge.of(30_003)));

    Fetching.at(house, at(1, 6));

    assertThat(fetched("stripe", DAY).path("taken").asInt()).isEqualTo(2);
    assertThat(fetched("tiptop", DAY).path("taken").asInt()).isEqualTo(1);
    Answer reconciled = house.operator("anna").post("/reconciliations/" + DAY, "");
    assertThat(reconciled.json().path("open").asInt()).as(reconciled.body()).isZero();
    long fees = fees();
    assertThat(fees).isPositive();

    Answer uploaded =
        house
            .operator("anna")
            .post(
                "/settlement-reports?provider=stripe&account=shared&day=" + DAY,
                house.provider.settlementReport(DAY, null));
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(200);
    assertThat(uploaded.json().path("taken").asInt()).isZero();
    assertThat(uploaded.json().path("completed").asInt()).isZero();
    assertThat(fees()).isEqualTo(fees);

    house.providerClock.forward(Duration.ofDays(2));
    Fetching.at(house, at(2, 6));
    Fetching.at(house, at(2, 7));

    assertThat(paidOut("stripe")).isEqualTo(2);
    assertThat(paidOut("tiptop")).isEqualTo(1);
    assertThat(fetched("stripe", DAY.plusDays(1)).path("completed").asInt()).isEqualTo(2);
    assertThat(fees()).isEqualTo(fees);
    assertThat(fetches("&failing=true", "stripe", DAY)).isEmpty();
  }

  @Test
  void a_provider_that_gives_no_report_is_shown_and_asked_again_and_others_are_not_kept_waiting() {
    house.provider.faults().rate(Fault.SERVER_ERROR, 1);
    Fetching.at(house, at(10, 6));
    Fetching.at(house, at(10, 7));
    JsonNode failing = fetches("&failing=true", "stripe", DAY.plusDays(2)).getFirst();
    assertThat(failing.path("failures").asInt()).isEqualTo(2);
    assertThat(failing.path("error").asString()).contains("ProviderUnavailable");
    assertThat(failing.path("next").toString()).contains("UPLOAD");
    assertThat(fetched("tiptop", DAY.plusDays(9)).path("fetchedAt").isNull()).isFalse();

    house.provider.faults().calm();
    Fetching.at(house, at(10, 8));
    assertThat(fetches("&failing=true", "stripe", DAY.plusDays(2))).isEmpty();
    assertThat(fetched("stripe", DAY.plusDays(9)).path("fetchedAt").isNull()).isFalse();
  }

  @Test
  void an_operator_has_a_report_fetched_now_where_it_can_be_asked_for() {
    Answer asked = asked("stripe", "shared");
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    assertThat(asked.json().path("failures").asInt()).isZero();
    assertThat(asked("halyk", House.HALYK_SELLER).status()).isEqualTo(400);
    assertThat(asked("stripe", "nobody").status()).isEqualTo(400);
    house.provider.faults().rate(Fault.SERVER_ERROR, 1);
    assertThat(asked("stripe", "shared").json().path("next").toString()).contains("ASK_AGAIN");
    house.provider.faults().calm();
    assertThat(asked("stripe", "shared").json().path("next").isEmpty()).isTrue();
  }

  private static Answer asked(String provider, String account) {
    return house
        .operator("anna")
        .post(
            "/report-fetches",
            Map.of("provider", provider, "account", account, "day", DAY.minusDays(20).toString()));
  }

  @Test
  void before_the_hour_nothing_is_asked_for() {
    long before = rows();
    Fetching.at(house, at(30, 5));
    assertThat(rows()).isEqualTo(before);
  }
}
