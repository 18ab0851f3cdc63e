package io.orderledger.payment.certificate.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.certificate.model.Certificate.Issued;
import io.orderledger.payment.certificate.model.CertificateCommand.ExpireCertificate;
import io.orderledger.payment.certificate.model.CertificateCommand.IssueCertificate;
import io.orderledger.payment.certificate.model.CertificateCommand.RedeemShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReleaseShare;
import io.orderledger.payment.certificate.model.CertificateCommand.ReserveShare;
import io.orderledger.payment.certificate.model.CertificateCommand.RestoreShare;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateExpired;
import io.orderledger.payment.certificate.model.CertificateEvent.CertificateIssued;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRedeemed;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReleased;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareReserved;
import io.orderledger.payment.certificate.model.CertificateEvent.ShareRestored;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateDeciderTest {

  private static final CertificateId ID = new CertificateId("C7K2M9QXAB");
  private static final OrderNumber ORDER = OrderNumber.ofIndex(4711);
  private static final OrderNumber OTHER = OrderNumber.ofIndex(4712);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  private static final int AT_LEAST = 30;

  private Certificate state = Certificate.NOT_ISSUED;

  @Test
  @Clause(ClauseId.B_3_4)
  void a_sold_certificate_holds_what_it_was_sold_for() {
    assertThat(when(issue(12_000, null)))
        .containsExactly(
            new CertificateIssued(ID, "goods", Tenge.of(12_000), null, LAST_DAY, "hash", "oscar"));
    assertThat(certificate().usable(LAST_DAY)).isEqualTo(Tenge.of(12_000));
    assertThat(refusal(issue(12_000, null))).isEqualTo("certificate-issued");
  }

  @Test
  void one_of_nothing_and_one_that_is_over_are_not_issued() {
    assertThat(refusal(issue(0, null))).isEqualTo("amount-not-positive");
    assertThat(
            refusal(
                new IssueCertificate(
                    ID, "goods", Tenge.of(1), null, TODAY.minusDays(1), "hash", "oscar", TODAY)))
        .isEqualTo("over-before-issued");
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void two_orders_never_get_more_than_there_is() {
    when(issue(12_000, null));
    when(reserve(ORDER, 1, 9_000));
    assertThat(when(reserve(OTHER, 1, 9_000)))
        .containsExactly(
            new ShareReserved(
                ID, OTHER, 1, "buyer", List.of(new Lot(LAST_DAY, Tenge.of(3_000))), TODAY));
    assertThat(refusal(reserve(OTHER, 2, 1))).isEqualTo("certificate-nothing-left");
  }

  @Test
  void an_attempt_that_asks_again_gets_nothing_more() {
    when(issue(12_000, null));
    when(reserve(ORDER, 1, 5_000));
    assertThat(when(reserve(ORDER, 1, 5_000))).isEmpty();
    assertThat(certificate().balance()).isEqualTo(Tenge.of(7_000));
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void a_named_certificate_is_its_holders_only_and_a_sellers_that_sellers() {
    when(issue(12_000, "aigul"));
    assertThat(refusal(reserve(ORDER, 1, 5_000))).isEqualTo("not-the-holder");
    assertThat(refusal(new ReserveShare(ORDER, 1, "services", "aigul", Tenge.of(5_000), TODAY)))
        .isEqualTo("certificate-of-another-seller");
    assertThat(when(new ReserveShare(ORDER, 1, "goods", "aigul", Tenge.of(5_000), TODAY)))
        .hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void the_last_day_still_counts_and_the_next_does_not() {
    when(issue(12_000, null));
    assertThat(
            refusal(
                new ReserveShare(ORDER, 1, "goods", "buyer", Tenge.of(1), LAST_DAY.plusDays(1))))
        .isEqualTo("certificate-nothing-left");
    assertThat(when(new ReserveShare(ORDER, 1, "goods", "buyer", Tenge.of(1), LAST_DAY)))
        .hasSize(1);
  }

  @Test
  void what_is_not_needed_of_a_share_comes_back_when_the_rest_pays() {
    when(issue(12_000, null));
    when(reserve(ORDER, 1, 12_000));
    assertThat(when(new RedeemShare(ORDER, 1, Tenge.of(8_000), back(TODAY))))
        .containsExactly(
            new ShareRedeemed(
                ID, ORDER, 1, Tenge.of(8_000), List.of(new Lot(LAST_DAY, Tenge.of(4_000))), TODAY));
    assertThat(certificate().balance()).isEqualTo(Tenge.of(4_000));
    assertThat(when(new RedeemShare(ORDER, 1, Tenge.of(8_000), back(TODAY)))).isEmpty();
    assertThat(refusal(new ReleaseShare(ORDER, 1, back(TODAY)))).isEqualTo("share-redeemed");
  }

  @Test
  void a_share_that_is_not_needed_is_there_for_another_order() {
    when(issue(12_000, null));
    when(reserve(ORDER, 1, 12_000));
    assertThat(when(new ReleaseShare(ORDER, 1, back(TODAY))))
        .hasOnlyElementsOfType(ShareReleased.class);
    assertThat(when(new ReleaseShare(ORDER, 1, back(TODAY)))).isEmpty();
    assertThat(refusal(new RedeemShare(ORDER, 1, Tenge.of(1), back(TODAY))))
        .isEqualTo("not-reserved");
    assertThat(when(reserve(OTHER, 1, 12_000))).hasSize(1);
  }

  @Test
  @Clause(ClauseId.B_5_11)
  void a_refund_restores_once_and_never_more_than_paid() {
    redeemed(12_000);
    assertThat(restore("refund-01", 4_000, TODAY))
        .containsExactly(
            new ShareRestored(
                ID, ORDER, 1, "refund-01", List.of(new Lot(LAST_DAY, Tenge.of(4_000))), TODAY));
    assertThat(restore("refund-01", 4_000, TODAY)).isEmpty();
    assertThat(refusal(new RestoreShare(ORDER, 1, "refund-02", Tenge.of(8_001), back(TODAY))))
        .isEqualTo("restoration-exceeds-redeemed");
    restore("refund-02", 8_000, TODAY);
    assertThat(certificate().balance()).isEqualTo(Tenge.of(12_000));
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void what_comes_back_lasts_as_many_days_as_it_had_left_when_it_was_taken() {
    redeemed(12_000);
    LocalDate spring = LocalDate.of(2027, 3, 1); // the certificate itself would be over
    restore("refund-01", 12_000, spring);
    assertThat(certificate().usable(spring.plusDays(41))).isEqualTo(Tenge.of(12_000));
    assertThat(certificate().usable(spring.plusDays(42))).isEqualTo(Tenge.ZERO);
  }

  @Test
  @Clause(ClauseId.B_3_4)
  void what_had_but_a_day_left_lasts_the_promised_days_when_it_comes_back() {
    when(issue(12_000, null));
    when(new ReserveShare(ORDER, 1, "goods", "buyer", Tenge.of(12_000), LAST_DAY));
    when(new ReleaseShare(ORDER, 1, back(LAST_DAY.plusDays(3))));
    assertThat(certificate().usable(LAST_DAY.plusDays(3 + AT_LEAST))).isEqualTo(Tenge.of(12_000));
  }

  @Test
  void what_lasts_shortest_is_taken_first_and_what_lasted_longest_comes_back_first() {
    redeemed(5_000);
    LocalDate later = TODAY.plusDays(20);
    restore("refund-01", 2_000, later); // lasts twenty days longer than the 7 000 beside it
    when(new ReserveShare(OTHER, 1, "goods", "buyer", Tenge.of(8_000), later));
    when(new RedeemShare(OTHER, 1, Tenge.of(7_500), back(later)));
    assertThat(certificate().lots())
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of(LAST_DAY.plusDays(20), Tenge.of(1_500)));
  }

  @Test
  void what_is_over_is_taken_off_and_no_sooner() {
    when(issue(12_000, null));
    assertThat(when(new ExpireCertificate(LAST_DAY))).isEmpty();
    assertThat(when(new ExpireCertificate(LAST_DAY.plusDays(1))))
        .containsExactly(
            new CertificateExpired(
                ID, List.of(new Lot(LAST_DAY, Tenge.of(12_000))), LAST_DAY.plusDays(1)));
    assertThat(certificate().balance()).isEqualTo(Tenge.ZERO);
    assertThat(when(new ExpireCertificate(LAST_DAY.plusDays(2)))).isEmpty();
  }

  private void redeemed(long amount) {
    when(issue(12_000, null));
    when(reserve(ORDER, 1, amount));
    when(new RedeemShare(ORDER, 1, Tenge.of(amount), back(TODAY)));
  }

  private List<CertificateEvent> restore(String refundId, long amount, LocalDate on) {
    return when(new RestoreShare(ORDER, 1, refundId, Tenge.of(amount), back(on)));
  }

  private static GivenBack back(LocalDate on) {
    return new GivenBack(on, AT_LEAST);
  }

  private static CertificateCommand issue(long amount, @Nullable String holder) {
    return new IssueCertificate(
        ID, "goods", Tenge.of(amount), holder, LAST_DAY, "hash", "oscar", TODAY);
  }

  private static CertificateCommand reserve(OrderNumber order, int attempt, long atMost) {
    return new ReserveShare(order, attempt, "goods", "buyer", Tenge.of(atMost), TODAY);
  }

  private List<CertificateEvent> when(CertificateCommand command) {
    return switch (CertificateDecider.decide(state, command)) {
      case Decision.Accepted<CertificateEvent>(var events) -> {
        events.forEach(event -> state = CertificateDecider.evolve(state, event));
        yield events;
      }
      case Decision.Refused<CertificateEvent>(var refusal) ->
          throw new AssertionError(command + " was refused: " + refusal);
    };
  }

  private String refusal(CertificateCommand command) {
    return switch (CertificateDecider.decide(state, command)) {
      case Decision.Accepted<CertificateEvent>(var events) ->
          throw new AssertionError(command + " was granted: " + events);
      case Decision.Refused<CertificateEvent>(var refusal) -> refusal.code();
    };
  }

  private Issued certificate() {
    return (Issued) state;
  }
}
