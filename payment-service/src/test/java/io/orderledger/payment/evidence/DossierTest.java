package io.orderledger.payment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.evidence.Gathered.Event;
import io.orderledger.payment.model.PaymentEvent;
import io.orderledger.payment.model.PaymentEvent.PaymentCaptured;
import io.orderledger.payment.model.PaymentEvent.RefundSucceeded;
import io.orderledger.payment.model.RefundCause;
import io.orderledger.payment.provider.EvidenceField;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What facts are worth before a bank. */
class DossierTest {

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Event event(String type, String payload) {
    return new Event(type, AT, JSON.readTree(payload));
  }

  private static Dossier dossier(List<PaymentEvent> payment, Event... events) {
    return Dossier.of(new Gathered(List.of(events), new TreeMap<>()), payment);
  }

  private static Event handedOver(String kind) {
    return event(
        "delivery.handed-over",
        "{\"shipmentId\": \"S1\", \"proof\": {\"kind\": \"%s\", \"reference\": \"W1\"}}"
            .formatted(kind));
  }

  private static final Event PLACED =
      event(
          "order.placed",
          """
          {"orderNumber": "K7Q-M2X-9DF", "lines": [{"quantity": 2, "name": "Tea"}],
           "total": {"amount": 2500, "currency": "KZT"}, "recipient": {"name": "Aigerim"},
           "acceptance": {"offerEdition": "2026-01", "moment": "2026-11-05T10:40:00Z"}}
          """);

  @Test
  @Clause(ClauseId.B_5_13)
  void a_code_proves_that_the_payer_had_the_goods_and_a_signature_that_the_named_person_had() {
    assertThat(dossier(List.of(), PLACED, handedOver("CODE")).text(EvidenceItem.RECIPIENT_IS_PAYER))
        .hasValueSatisfying(text -> assertThat(text).contains("single-use code"));
    assertThat(
            dossier(List.of(), PLACED, handedOver("SIGNATURE"))
                .text(EvidenceItem.RECIPIENT_IS_PAYER))
        .hasValueSatisfying(text -> assertThat(text).contains("Aigerim"));
    assertThat(dossier(List.of(), PLACED).text(EvidenceItem.RECIPIENT_IS_PAYER)).isEmpty();
  }

  @Test
  void a_notice_that_was_never_sent_shows_nothing() {
    Event waiting = event("notice", "{\"state\": \"WAITING\", \"kind\": \"PAID\"}");
    assertThat(dossier(List.of(), waiting).text(EvidenceItem.NOTICES)).isEmpty();
  }

  @Test
  void what_went_back_and_what_became_of_returns_is_told() {
    RefundSucceeded refund =
        new RefundSucceeded(
            OrderNumber.ofIndex(1),
            "refund-01",
            1,
            "re_1",
            Tenge.of(5_000),
            RefundCause.RETURN,
            "T1",
            AT);
    Dossier dossier =
        dossier(
            List.of(refund),
            event("returns.requested", "{\"returnId\": \"T1\"}"),
            event("returns.purchase-noted", "{}"));
    assertThat(dossier.text(EvidenceItem.REFUNDS))
        .hasValueSatisfying(it -> assertThat(it).contains("re_1"));
    assertThat(dossier.text(EvidenceItem.RETURNS))
        .contains("Return T1: asked for on 2026-11-20T10:00:00Z.");
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void the_bank_reads_the_operators_words_first_and_then_what_it_looks_for() {
    var evidence =
        dossier(List.of(), PLACED, handedOver("SIGNATURE"))
            .evidence(Category.DUPLICATE, "Two orders.", Optional.of("Another basket."));
    assertThat(evidence.get(EvidenceField.STATEMENT))
        .startsWith("Two orders.\n\nThe order\nOrder K7Q-M2X-9DF")
        .doesNotContain("signature");
    assertThat(evidence)
        .containsEntry(EvidenceField.DUPLICATE_CHARGE_EXPLANATION, "Another basket.")
        .containsEntry(EvidenceField.CUSTOMER_NAME, "Aigerim");
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void two_parts_of_one_order_s_price_are_no_duplicate() {
    PaymentCaptured first = captured(1, 20_000);
    assertThat(dossier(List.of(first)).text(EvidenceItem.DUPLICATE_EXPLANATION)).isEmpty();
    assertThat(dossier(List.of(first, captured(2, 7_000))).text(EvidenceItem.DUPLICATE_EXPLANATION))
        .hasValueSatisfying(text -> assertThat(text).contains("pi_1", "7000 KZT", "pi_2"));
  }

  private static PaymentCaptured captured(int attempt, long amount) {
    Tenge sum = Tenge.of(amount);
    return new PaymentCaptured(
        OrderNumber.ofIndex(1), attempt, "pi_" + attempt, sum, sum, Tenge.ZERO, AT, null);
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void every_category_is_one_that_a_provider_names(Category category) {
    assertThat(Category.of(category.name().toLowerCase(Locale.ROOT))).isEqualTo(category);
  }

  @Test
  void a_reason_that_is_not_known_is_answered_with_everything() {
    assertThat(Category.of("noncompliant")).isEqualTo(Category.GENERAL);
    assertThat(Category.of(null)).isEqualTo(Category.GENERAL);
  }
}
