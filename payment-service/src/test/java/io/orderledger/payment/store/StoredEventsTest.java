package io.orderledger.payment.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.EventTypes.EventType;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.payment.PaymentStore;
import io.orderledger.payment.publishing.PaymentPublisher;
import io.orderledger.payment.recurring.model.MandateEvent;
import io.orderledger.payment.recurring.model.Period;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of every stored event, approved once: what lies on disk must be readable for ever. A
 * change that breaks this test needs a new revision and an upcaster, not a new sample; only a
 * component that reads as null in older events may join a sample.
 *
 * <p>{@code mvn test -pl payment-service -am -Dtest=StoredEventsTest -Dapprove=true} writes the
 * samples that are missing, and no others.
 */
class StoredEventsTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved/stored-events");

  private static final EventTypes TYPES = PaymentStore.eventTypes();
  private static final JsonMapper JSON = mapper();
  private static final JsonMapper PRETTY =
      JSON.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    TYPES.teach(builder);
    return builder.build();
  }

  static List<EventType> types() {
    return TYPES.all();
  }

  private static JsonNode approved(EventType type) throws IOException {
    Path file = APPROVED.resolve(type.name() + '.' + type.revision() + ".json");
    if (Boolean.getBoolean("approve") && Files.notExists(file)) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, PRETTY.writeValueAsString(Samples.of(type.payload())) + "\n");
    }
    return JSON.readTree(Files.readString(file, UTF_8));
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_event_is_written_as_approved_and_read_back_the_same(EventType type) throws IOException {
    Object sample = Samples.of(type.payload());
    JsonNode approved = approved(type);
    assertThat(JSON.readTree(JSON.writeValueAsBytes(sample))).isEqualTo(approved);
    assertThat((Object) JSON.treeToValue(approved, type.payload())).isEqualTo(sample);
  }

  /** What joined an event later reads as null in those of before. */
  @ParameterizedTest
  @MethodSource("types")
  void an_event_without_its_optional_components_is_still_read(EventType type) throws IOException {
    ObjectNode older = (ObjectNode) approved(type);
    for (RecordComponent component : type.payload().getRecordComponents()) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        older.remove(component.getName());
      }
    }
    assertThatCode(() -> JSON.treeToValue(older, type.payload())).doesNotThrowAnyException();
  }

  /** An event that the publisher does not know would stop all that comes behind it. */
  @ParameterizedTest
  @MethodSource("types")
  void nothing_stored_is_passed_over_when_the_others_are_told(EventType type) {
    RecordedEvent recorded = recorded(type.name(), Samples.of(type.payload()));
    assertThatCode(() -> new PaymentPublisher().translate(recorded)).doesNotThrowAnyException();
  }

  @Test
  void what_the_publisher_was_never_told_of_is_not_passed_over_in_silence() {
    assertThatThrownBy(() -> new PaymentPublisher().translate(recorded("unheard-of", "of")))
        .hasMessageContaining("unheard-of");
  }

  @Test
  void a_mandate_of_before_schedules_is_still_read() throws IOException {
    ObjectNode older = (ObjectNode) approved(TYPES.of(MandateEvent.MandateGiven.class));
    ObjectNode terms = (ObjectNode) older.path("terms");
    terms.remove("schedule");
    terms.put("period", "MONTH");
    var read = JSON.treeToValue(older, MandateEvent.MandateGiven.class);
    assertThat(read.terms().period()).isEqualTo(Period.MONTH);
    assertThat(read.terms().schedule()).isNull();
  }

  @Test
  void no_sample_is_left_of_an_event_that_is_gone() throws IOException {
    try (var files = Files.list(APPROVED)) {
      assertThat(files).hasSize(TYPES.all().size());
    }
  }

  private static RecordedEvent recorded(String type, Object payload) {
    Instant now = Instant.now();
    return new RecordedEvent(
        1,
        StreamId.of("payment", "sample"),
        0,
        UUID.randomUUID(),
        now,
        now,
        type,
        1,
        payload,
        Map.of());
  }
}
