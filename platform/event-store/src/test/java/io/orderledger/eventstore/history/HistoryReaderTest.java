package io.orderledger.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.eventstore.AsOf;
import io.orderledger.eventstore.StreamId;
import io.orderledger.eventstore.TestStore;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelCommand.Weigh;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryReaderTest {

  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  @Test
  void the_streams_of_an_order_are_told_as_one_in_committed_order() {
    try (TestStore test = TestStore.fresh()) {
      StreamId one = TestStore.parcel("one");
      StreamId two = TestStore.parcel("two");
      test.send(one, new Pack(100));
      test.send(TestStore.parcel("another order's"), new Pack(300));
      test.send(two, new Pack(200));
      test.send(one, new Weigh(110));

      HistoryReader reader = new HistoryReader(test.store, PLAIN);
      List<HistoryEntry> history = reader.read(List.of(two, one, one), PersonalFields.REDACTED);

      assertThat(history)
          .extracting(HistoryEntry::logIndex, HistoryEntry::stream, HistoryEntry::sequence)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1L, one, 0L),
              org.assertj.core.groups.Tuple.tuple(3L, two, 0L),
              org.assertj.core.groups.Tuple.tuple(4L, one, 1L));
      HistoryEntry last = history.getLast();
      assertThat(last.type()).isEqualTo("parcel.weighed");
      assertThat(last.payload()).isEqualTo(PLAIN.readTree("{\"grams\":110}"));
      assertThat(List.of(last.actor(), last.cause(), last.correlation()))
          .containsExactly("tester", "cause", "life");
      assertThat(reader.read(List.of(one), AsOf.version(0), PersonalFields.CLEAR)).hasSize(1);
      assertThat(reader.read(List.of(TestStore.parcel("none")), PersonalFields.CLEAR)).isEmpty();
    }
  }

  record Address(String city, String street) {}

  record Placed(
      @PersonId String buyer,
      @Personal PersonalText name,
      @Personal Address address,
      @Personal @Nullable PersonalText phone,
      PersonalText forgotten,
      int lines) {}

  @Test
  void whatever_is_personal_is_redacted_and_what_was_erased_stays_null() {
    Placed placed =
        new Placed(
            "person-7",
            PersonalText.of("Aigul"),
            new Address("Almaty", "Abay 1"),
            null,
            PersonalText.of("unmarked"),
            3);
    JsonNode redacted = Redaction.on(PLAIN).valueToTree(placed);
    String mark = Redaction.MARK;
    assertThat(redacted)
        .isEqualTo(
            PLAIN.readTree(
                """
                {"buyer":"person-7","name":"%1$s","address":"%1$s","phone":null,
                 "forgotten":"%1$s","lines":3}\
                """
                    .formatted(mark)));
    assertThat(PLAIN.<JsonNode>valueToTree(placed).path("address").path("city").asString())
        .isEqualTo("Almaty");
  }
}
