package io.orderledger.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Evidence is cut to what a provider takes, and says that it was cut. */
class EvidenceLimitsTest {

  private final EvidenceLimits limits = new EvidenceLimits(20, 30, 0);

  @Test
  void what_fits_stays_as_it_is() {
    Map<EvidenceField, String> evidence = Map.of(EvidenceField.STATEMENT, "12345678901234567890");
    assertThat(limits.within(evidence)).isEqualTo(evidence);
  }

  @Test
  void a_field_that_is_too_long_is_cut_and_marked() {
    assertThat(limits.within(Map.of(EvidenceField.STATEMENT, "1234567890123456789012345")))
        .containsEntry(EvidenceField.STATEMENT, "1234567890123456 […]");
  }

  @Test
  void the_statement_gives_way_to_the_other_fields() {
    Map<EvidenceField, String> cut =
        limits.within(
            Map.of(
                EvidenceField.STATEMENT, "12345678901234567890",
                EvidenceField.PRODUCT_DESCRIPTION, "12345678901234567890"));
    assertThat(cut)
        .containsEntry(EvidenceField.PRODUCT_DESCRIPTION, "12345678901234567890")
        .containsEntry(EvidenceField.STATEMENT, "123456 […]");
  }

  @Test
  void no_character_is_cut_in_two_and_empty_fields_are_left_out() {
    Map<EvidenceField, String> cut =
        limits.within(
            Map.of(
                EvidenceField.STATEMENT, "123456789012345\uD83D\uDE00ABCDEF",
                EvidenceField.CUSTOMER_NAME, " "));
    assertThat(cut).containsExactly(Map.entry(EvidenceField.STATEMENT, "123456789012345 […]"));
  }
}
