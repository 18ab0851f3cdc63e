package io.orderledger.payment.model;

import static io.orderledger.payment.model.PaymentStory.AT;
import static io.orderledger.payment.model.PaymentStory.captured;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.payment.model.Dispute.Details;
import io.orderledger.payment.model.Dispute.Standing;
import io.orderledger.payment.model.PaymentCommand.RecordDispute;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceRefused;
import io.orderledger.payment.model.PaymentCommand.RecordEvidenceSubmitted;
import io.orderledger.payment.model.PaymentCommand.SubmitEvidence;
import io.orderledger.payment.model.PaymentEvent.EvidenceRefused;
import io.orderledger.payment.model.PaymentEvent.EvidenceRequested;
import io.orderledger.payment.model.PaymentEvent.EvidenceSubmitted;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Evidence is put before the bank once, in time. */
class EvidenceTest {

  private static final Instant DUE = AT.plus(Duration.ofDays(10));

  private static PaymentStory disputed() {
    return captured(30_000).when(word(Standing.OPEN));
  }

  private static RecordDispute word(Standing standing) {
    return new RecordDispute(
        "dp", 1, Tenge.of(30_000), standing, new Details("general", null, DUE, AT));
  }

  private static SubmitEvidence evidence(Instant at) {
    return new SubmitEvidence(
        "dp", "buyer", PersonalText.of("{}"), "ab".repeat(32), "operator-1", at);
  }

  private static String refusal(PaymentStory story, Instant at) {
    assertThat(story.refusalOf(evidence(at)).clause()).isEqualTo(ClauseId.B_5_13);
    return story.refusalOf(evidence(at)).code();
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void evidence_is_submitted_once_and_a_second_one_is_refused() {
    PaymentStory story = disputed().when(evidence(AT)).then(EvidenceRequested.class);
    assertThat(refusal(story, AT)).isEqualTo("evidence-already-submitted");
    story.when(new RecordEvidenceSubmitted("dp", AT)).then(EvidenceSubmitted.class);
    assertThat(refusal(story, AT)).isEqualTo("evidence-already-submitted");
    story.when(new RecordEvidenceSubmitted("dp", AT)).then();
  }

  @Test
  void what_the_provider_took_none_of_can_be_submitted_again() {
    disputed()
        .when(evidence(AT))
        .when(new RecordEvidenceRefused("dp", "parameter_invalid", AT))
        .then(EvidenceRefused.class)
        .when(evidence(AT))
        .then(EvidenceRequested.class);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void after_the_provider_s_deadline_and_after_the_end_it_is_too_late() {
    assertThat(refusal(disputed(), DUE.plusSeconds(1))).isEqualTo("evidence-overdue");
    disputed().when(evidence(DUE)).then(EvidenceRequested.class);
    assertThat(refusal(disputed().when(word(Standing.LOST)), AT)).isEqualTo("dispute-closed");
  }

  @Test
  void what_somebody_submitted_at_the_provider_s_page_is_not_submitted_again() {
    assertThat(refusal(disputed().when(word(Standing.UNDER_REVIEW)), AT))
        .isEqualTo("evidence-already-submitted");
  }

  @Test
  void a_dispute_that_is_not_known_has_no_evidence() {
    assertThat(captured(30_000).refusalOf(evidence(AT)).code()).isEqualTo("dispute-unknown");
  }
}
