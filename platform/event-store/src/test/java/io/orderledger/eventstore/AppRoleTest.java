package io.orderledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.eventstore.parcel.ParcelCommand.Pack;
import io.orderledger.local.embedded.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppRoleTest {

  private TestStore test;

  @BeforeEach
  void one_event() {
    test = TestStore.fresh();
    assertThat(test.send(TestStore.parcel("one"), new Pack(1)).replayed()).isFalse();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.event set metadata = payload",
        "update ledger.event set metadata = payload where false",
        "delete from ledger.event",
        "truncate ledger.event",
        "merge into ledger.event e using (values (1)) v(i) on e.log_index = v.i"
            + " when matched then delete",
        "insert into ledger.event select * from ledger.event"
            + " on conflict (log_index) do update set payload = excluded.payload"
      })
  void no_role_changes_or_removes_an_event(String statement) throws SQLException {
    try (Connection app = test.pool.getConnection()) {
      assertThatThrownBy(() -> execute(app, statement)).hasMessageContaining("permission denied");
    }
    var owner = test.database.owner();
    try (Connection connection =
        DriverManager.getConnection(test.database.jdbcUrl(), owner.user(), owner.password())) {
      assertThatThrownBy(() -> execute(connection, statement))
          .hasMessageContaining("never changed or removed");
    }
    try (Connection superuser = TestServers.postgres().connectAsSuperuser(test.database.name())) {
      execute(superuser, "set session_replication_role = replica"); // switches plain triggers off
      assertThatThrownBy(() -> execute(superuser, statement))
          .hasMessageContaining("never changed or removed");
    }
    assertThat(test.store.headIndex()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table ledger.event disable trigger all",
        "drop trigger event_is_never_changed on ledger.event",
        "drop table ledger.event",
        "create table ledger.other (i integer)",
        "delete from ledger.command_key",
        "update ledger.command_key set answer = ''"
      })
  void the_app_role_cannot_lift_the_ban(String statement) throws SQLException {
    try (Connection app = test.pool.getConnection()) {
      assertThatThrownBy(() -> execute(app, statement))
          .isInstanceOfSatisfying(
              SQLException.class, denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
