package io.orderledger.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataJsonTest {

  private static final String HERE = "order/Order/0198c0de-0000-7000-8000-000000000001/3";
  private static final String THERE = "order/Order/0198c0de-0000-7000-8000-000000000001/4";

  record Address(PersonalText city, PersonalText street) {}

  record Recipient(@Personal PersonalText name, @Personal(purpose = "notices") String phone) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Courier.class, name = "courier"))
  sealed interface Delivery permits Courier {}

  record Courier(@Nullable @Personal Address address, long floor) implements Delivery {}

  record Placed(
      @PersonId String customer,
      List<Recipient> recipients,
      Delivery delivery,
      @Nullable @Personal PersonalText remark,
      long amount) {}

  private static DataSource database;
  private static PersonKeys keys;
  private static JsonMapper mapper;

  @TempDir static Path folder;

  @BeforeAll
  static void open() {
    database = TestDatabase.open("personal_json");
    keys = newKeys();
    mapper = PersonalDataJson.mapper(keys);
  }

  private static PersonKeys newKeys() {
    KeyEncryptionKey wrapping = FileKeyEncryptionKey.openOrCreate(folder.resolve("kek.json"));
    return new PersonKeys(database, wrapping, Clock.systemUTC());
  }

  private static Placed placed(String person) {
    return new Placed(
        person,
        List.of(
            new Recipient(PersonalText.of("Айгерім Сапарова"), "+7 701 000 00 01"),
            new Recipient(PersonalText.of("Иван Петров"), "+7 701 000 00 02")),
        new Courier(new Address(PersonalText.of("Алматы"), PersonalText.of("Абая 1")), 5),
        null,
        18_000);
  }

  private static byte[] write(Object value, String position) {
    return mapper
        .writer()
        .withAttribute(PersonalDataJson.POSITION, position)
        .writeValueAsBytes(value);
  }

  private static Placed read(byte[] bytes, String position) {
    return mapper
        .readerFor(Placed.class)
        .withAttribute(PersonalDataJson.POSITION, position)
        .readValue(bytes);
  }

  @Test
  void what_was_written_reads_back_at_its_position() {
    Placed placed = placed("person-1");

    assertThat(read(write(placed, HERE), HERE)).isEqualTo(placed);
  }

  @Test
  void no_personal_text_is_in_the_bytes_and_the_rest_is_in_the_clear() {
    String json = new String(write(placed("person-2"), HERE), StandardCharsets.UTF_8);

    assertThat(json)
        .doesNotContain("Айгерім", "Петров", "+7 701", "Алматы", "Абая")
        .contains("\"customer\":\"person-2\"", "\"amount\":18000", "\"floor\":5", "enc:1:");
  }

  @Test
  void bytes_moved_to_another_position_are_refused() {
    byte[] bytes = write(placed("person-3"), HERE);

    assertThatThrownBy(() -> read(bytes, THERE))
        .hasRootCauseInstanceOf(Exception.class)
        .hasStackTraceContaining("was not written at " + THERE);
  }

  @Test
  void a_ciphertext_moved_to_another_field_of_the_same_document_is_refused() {
    JsonNode tree = mapper.readTree(write(placed("person-4"), HERE));
    String first = tree.at("/recipients/0/name").asString();
    String second = tree.at("/recipients/1/name").asString();
    String swapped =
        tree.toString().replace(first, "…").replace(second, first).replace("…", second);

    assertThatThrownBy(() -> read(swapped.getBytes(StandardCharsets.UTF_8), HERE))
        .hasStackTraceContaining("/recipients/0/name was not written at");
  }

  @Test
  void an_altered_ciphertext_is_refused() {
    String json = new String(write(placed("person-5"), HERE), StandardCharsets.UTF_8);
    int at = json.indexOf("enc:1:") + 60;
    String altered =
        json.substring(0, at) + (json.charAt(at) == 'A' ? 'B' : 'A') + json.substring(at + 1);

    assertThatThrownBy(() -> read(altered.getBytes(StandardCharsets.UTF_8), HERE))
        .hasStackTraceContaining("UnreadablePersonalData");
  }

  @Test
  void a_marked_field_in_the_clear_is_refused() {
    String json = "{\"customer\":\"p\",\"recipients\":[],\"remark\":\"call Ivan\",\"amount\":1}";

    assertThatThrownBy(() -> read(json.getBytes(StandardCharsets.UTF_8), HERE))
        .hasStackTraceContaining("/remark is not in the form enc:1:")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("Ivan"));
  }

  @Test
  void after_the_keys_are_erased_the_fields_read_as_null_and_the_rest_stays() {
    byte[] bytes = write(placed("person-6"), HERE);

    assertThat(keys.erase("person-6")).isEqualTo(2);

    Placed left = read(bytes, HERE);
    assertThat(left.customer()).isEqualTo("person-6");
    assertThat(left.amount()).isEqualTo(18_000);
    assertThat(left.recipients()).allSatisfy(r -> assertThat(r.phone()).isNull());
    assertThat(left.delivery()).isEqualTo(new Courier(null, 5));
    assertThat(read(write(placed("person-6"), HERE), HERE)).isEqualTo(placed("person-6"));
  }

  @Test
  void an_event_without_an_owner_is_refused() {
    assertThatThrownBy(() -> write(new Recipient(PersonalText.of("Иван"), "1"), HERE))
        .hasStackTraceContaining("Nobody owns the personal field /name")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("Иван"));
  }

  @Test
  void a_writer_that_does_not_say_where_it_writes_is_refused() {
    assertThatThrownBy(() -> mapper.writeValueAsBytes(placed("person-7")))
        .hasStackTraceContaining("set the attribute io.orderledger.position");
  }

  @Test
  void sixteen_first_uses_of_one_person_in_two_instances_make_one_key() throws Exception {
    PersonKeys other = newKeys();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<UUID>> uses =
          java.util.stream.IntStream.range(0, 16)
              .<Callable<UUID>>mapToObj(
                  i -> () -> (i % 2 == 0 ? keys : other).of("person-8", "order").id())
              .toList();

      assertThat(threads.invokeAll(uses).stream().map(f -> f.resultNow()).distinct()).hasSize(1);
    }
    assertThat(
            JdbcClient.create(database)
                .sql("select count(*) from person_key where person_id = 'person-8'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void the_service_may_not_change_a_key() {
    assertThatThrownBy(
            () ->
                JdbcClient.create(database)
                    .sql("update person_key set person_id = 'somebody'")
                    .update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void the_records_of_this_test_are_checked_for_missing_owners_and_leaks() {
    record Leaky(@Personal String name, PersonalText unmarked) {}

    assertThat(PersonalRecords.findings(Placed.class)).isEmpty();
    assertThat(PersonalRecords.findings(Leaky.class))
        .containsExactly(
            "Leaky.name is personal, but no component is marked @PersonId",
            "Leaky.name is personal and printed by toString: make it a PersonalText",
            "Leaky.unmarked is a PersonalText but is not marked @Personal: it is not encrypted");
    assertThat(placed("person-9").toString()).doesNotContain("Петров", "Абая");
  }
}
