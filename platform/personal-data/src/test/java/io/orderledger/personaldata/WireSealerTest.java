package io.orderledger.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WireSealerTest {

  private static final Instant NOVEMBER = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");
  private static final byte[] BODY = "{\"name\":\"Иван\"}".getBytes(UTF_8);
  private static final byte[] HERE = "webhooks/evt_1".getBytes(UTF_8);

  record Shipped(@PersonId String customer, @Personal PersonalText name) {}

  @TempDir Path folder;
  private WireSealer sender;
  private WireSealer receiver;

  @BeforeEach
  void open() {
    sender = newSealer();
    receiver = newSealer();
  }

  private WireSealer newSealer() {
    var wrapping = FileKeyEncryptionKey.openOrCreate(folder.resolve("kek.json"));
    return new WireSealer(
        new WireKeyFolder(folder.resolve("wire"), wrapping), Clock.fixed(DECEMBER, ZoneOffset.UTC));
  }

  @Test
  void another_service_with_the_same_folder_opens_what_was_sealed() {
    byte[] sealed = sender.seal(BODY, HERE);

    assertThat(receiver.open(sealed, HERE)).hasValue(BODY);
    assertThat(new String(sealed, UTF_8)).doesNotContain("Иван").contains("202612");
  }

  @Test
  void sealing_the_same_fact_again_gives_the_same_bytes_even_in_a_later_month() {
    byte[] first = sender.seal(BODY, HERE, NOVEMBER);

    assertThat(newSealer().seal(BODY, HERE, NOVEMBER)).isEqualTo(first);
    assertThat(sender.seal(BODY, "webhooks/evt_2".getBytes(UTF_8), NOVEMBER)).isNotEqualTo(first);
  }

  @Test
  void altered_or_moved_bytes_are_refused() {
    byte[] sealed = sender.seal(BODY, HERE);
    byte[] altered = sealed.clone();
    altered[altered.length - 1] ^= 1;

    assertThatThrownBy(() -> receiver.open(altered, HERE))
        .isInstanceOf(UnreadablePersonalData.class);
    assertThatThrownBy(() -> receiver.open(sealed, new byte[0]))
        .isInstanceOf(UnreadablePersonalData.class);
    assertThatThrownBy(() -> receiver.open(BODY, HERE)).isInstanceOf(UnreadablePersonalData.class);
  }

  @Test
  void an_expired_month_opens_as_empty_for_everyone_and_its_key_never_comes_back() {
    byte[] old = sender.seal(BODY, HERE, NOVEMBER);
    byte[] fresh = sender.seal(BODY, HERE, DECEMBER);

    sender.expireBefore(YearMonth.of(2026, 12));

    assertThat(newSealer().open(old, HERE)).isEmpty();
    assertThat(newSealer().open(fresh, HERE)).hasValue(BODY);
    byte[] republished = newSealer().seal(BODY, HERE, NOVEMBER);
    assertThat(new String(republished, UTF_8)).contains("202612");
  }

  @Test
  void a_key_that_is_missing_without_having_expired_is_an_error_not_an_erasure() {
    byte[] sealed = sender.seal(BODY, HERE);
    var elsewhere =
        new WireSealer(
            new WireKeyFolder(
                folder.resolve("other"), FileKeyEncryptionKey.open(folder.resolve("kek.json"))),
            Clock.systemUTC());

    assertThatThrownBy(() -> elsewhere.open(sealed, HERE))
        .hasMessageContaining("must share one folder");
  }

  @Test
  void personal_fields_of_a_published_event_read_back_in_another_service() {
    JsonMapper out = PersonalDataJson.wireMapper(sender);
    JsonMapper in = PersonalDataJson.wireMapper(receiver);
    Shipped event = new Shipped("person-1", PersonalText.of("Иван"));
    var writer =
        out.writer()
            .withAttribute(PersonalDataJson.POSITION, "delivery/evt-1")
            .withAttribute(PersonalDataJson.MOMENT, NOVEMBER);
    String json = writer.writeValueAsString(event);

    assertThat(json).contains("wire:1:").doesNotContain("Иван");
    assertThat(writer.writeValueAsString(event)).isEqualTo(json);
    Shipped read =
        in.readerFor(Shipped.class)
            .withAttribute(PersonalDataJson.POSITION, "delivery/evt-1")
            .readValue(json);
    assertThat(read).isEqualTo(event);
  }
}
