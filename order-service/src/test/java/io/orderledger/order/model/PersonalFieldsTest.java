package io.orderledger.order.model;

import static io.orderledger.shared.clause.ClauseId.B_10_4;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import org.junit.jupiter.api.Test;

class PersonalFieldsTest {

  @Test
  @Clause(B_10_4)
  void whatever_is_personal_in_an_event_is_marked_and_belongs_to_somebody() {
    for (Class<?> event : OrderEvent.class.getPermittedSubclasses()) {
      assertThat(PersonalRecords.findings(event)).as(event.getSimpleName()).isEmpty();
    }
    assertThat(PersonalRecords.findings(OrderCommand.PlaceOrder.class)).isEmpty();
  }

  @Test
  @Clause(B_10_4)
  void what_is_printed_of_a_command_or_event_gives_nobody_away() {
    String printed = Orders.place() + " " + GivenOrder.placed().events();

    assertThat(printed).doesNotContain("Nazgul", "nazgul", "701 555", "Abay").contains("KETTLE-17");
  }
}
