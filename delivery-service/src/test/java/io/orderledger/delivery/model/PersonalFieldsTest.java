package io.orderledger.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.personal.PersonalText;
import org.junit.jupiter.api.Test;

class PersonalFieldsTest {

  @Test
  @Clause(ClauseId.B_10_4)
  void whatever_is_personal_in_an_event_is_marked_and_belongs_to_somebody() {
    for (Class<?> event : DeliveryEvent.class.getPermittedSubclasses()) {
      assertThat(PersonalRecords.findings(event)).as(event.getSimpleName()).isEmpty();
    }
  }

  @Test
  @Clause(ClauseId.B_10_4)
  void what_is_printed_of_a_code_or_a_recipient_gives_nobody_away() {
    PickupCode code = new PickupCode(PersonalText.of("042917"));
    Recipient recipient =
        new Recipient(PersonalText.of("Aigerim"), PersonalText.of("+7 701"), null);

    assertThat(code + " " + recipient).doesNotContain("042917", "Aigerim", "701");
  }
}
