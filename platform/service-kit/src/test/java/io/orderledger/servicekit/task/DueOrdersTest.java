package io.orderledger.servicekit.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.identifier.OrderNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueOrdersTest {

  @Test
  void all_are_looked_at_once_whatever_page_they_are_on_and_whichever_fails() {
    List<String> due =
        IntStream.range(0, 1_001)
            .mapToObj(index -> OrderNumber.ofIndex(index).value())
            .sorted()
            .toList();
    List<String> seen = new ArrayList<>();

    DueOrders.lookAtAll(
        "test",
        (last, atOnce) ->
            due.stream().filter(number -> number.compareTo(last) > 0).limit(atOnce).toList(),
        number -> {
          seen.add(number.value());
          if (number.value().equals(due.get(7))) {
            throw new IllegalStateException("It cannot be looked at.");
          }
        });

    assertThat(seen).isEqualTo(due);
  }
}
