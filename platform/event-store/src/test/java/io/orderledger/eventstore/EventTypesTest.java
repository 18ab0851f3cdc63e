package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.eventstore.parcel.Courier;
import io.orderledger.eventstore.parcel.Parcel;
import io.orderledger.eventstore.parcel.ParcelAggregate;
import io.orderledger.eventstore.parcel.ParcelCommand.HandOver;
import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelHandedOver;
import io.orderledger.eventstore.parcel.ParcelEvent.ParcelPacked;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventTypesTest {

  private TestStore test;

  @BeforeEach
  void open() {
    test = TestStore.fresh();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void payloads_lie_on_disk_as_the_exact_bytes_that_were_serialised() {
    StreamId parcel = TestStore.parcel("bytes");
    test.send(parcel, new Pack(5));
    test.send(parcel, new HandOver(new Courier("Kazpost", "Аида")));

    StoredEvent stored = test.store.readStored(1, 1).getFirst();

    assertThat(new String(stored.payload(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"courier\":{\"company\":\"Kazpost\",\"name\":\"Аида\"},\"place\":\"warehouse\"}");
    assertThat(stored.type()).isEqualTo("parcel.handed-over");
    assertThat(stored.revision()).isEqualTo(3);
  }

  @Test
  void a_payload_of_the_first_revision_is_lifted_to_the_third() throws SQLException {
    StreamId parcel = TestStore.parcel("old");
    byte[] old = "{ \"courier\" : \"Kazpost, Aidar\" }".getBytes(StandardCharsets.UTF_8);
    test.send(parcel, new Pack(5));
    insert(parcel, 1, "parcel.handed-over", 1, old);

    RecordedEvent read = test.store.readStream(parcel).getLast();

    assertThat(read.payload())
        .isEqualTo(new ParcelHandedOver(new Courier("Kazpost", "Aidar"), "warehouse"));
    assertThat(read.revision()).isEqualTo(1);
    assertThat(test.store.readStored(1, 1).getFirst().payload()).isEqualTo(old);
    assertThat(test.store.rebuild(ParcelAggregate.class, parcel, AsOf.now()).orElseThrow().state())
        .isEqualTo(new Parcel.Gone(5, 0));
  }

  @Test
  void what_this_version_does_not_know_stops_the_reader() throws SQLException {
    insert(TestStore.parcel("new"), 0, "parcel.lost", 1, "{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> test.store.read(0, 10)).hasMessageContaining("parcel.lost");
  }

  @Test
  void a_later_revision_than_ours_stops_the_reader() throws SQLException {
    insert(TestStore.parcel("later"), 0, "parcel.packed", 2, new byte[] {'{', '}'});
    assertThatThrownBy(() -> test.store.read(0, 10)).hasMessageContaining("revision 2");
  }

  @Test
  void a_chain_with_a_step_missing_is_refused() {
    var builder =
        EventTypes.builder()
            .add("parcel.packed", 3, ParcelPacked.class)
            .upcaster(Upcaster.of("parcel.packed", 1, payload -> payload));

    assertThatThrownBy(builder::build).hasMessageContaining("from revision 2");
  }

  private void insert(StreamId stream, long sequence, String type, int revision, byte[] payload)
      throws SQLException {
    try (HikariDataSource owner =
            TestStore.pool(test.database.jdbcUrl(), test.database.owner(), 1);
        Connection connection = owner.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into ledger.event select coalesce(max(log_index), 0) + 1, ?, ?, ?,"
                    + " 'parcel', ?, ?, now(), now(), ?, '{}' from ledger.event")) {
      insert.setObject(1, stream.id());
      insert.setLong(2, sequence);
      insert.setObject(3, UUID.randomUUID());
      insert.setString(4, type);
      insert.setInt(5, revision);
      insert.setBytes(6, payload);
      insert.executeUpdate();
    }
  }
}
