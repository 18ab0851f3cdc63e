package io.orderledger.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private Path directory = Path.of("");

  @BeforeEach
  void makeDirectory() throws Exception {
    // Not JUnit's: its folders are closed to the account that root's PostgreSQL runs as.
    directory = Files.createTempDirectory("orderledger-postgres-test-");
  }

  @AfterEach
  void deleteDirectory() throws Exception {
    Directories.delete(directory);
  }

  @Test
  void a_server_keeps_its_data_its_passwords_and_its_durability_between_starts() throws Exception {
    Database first;
    try (var server = EmbeddedPostgres.start(PostgresSettings.in(directory))) {
      first = server.createDatabase("ledger");
      update(first, first.owner(), "create table entry (id int)", "insert into entry values (7)");
      assertThat(query(first, first.owner(), "select version()")).startsWith("PostgreSQL 18.6");
      assertThat(query(first, first.owner(), "show fsync")).isEqualTo("on");
      assertThat(query(first, first.owner(), "show synchronous_commit")).isEqualTo("on");
      assertThat(query(first, first.owner(), "show data_checksums")).isEqualTo("on");
    }
    try (var server = EmbeddedPostgres.start(PostgresSettings.in(directory))) {
      var again = server.createDatabase("ledger");
      assertThat(again.owner()).isEqualTo(first.owner());
      assertThat(query(again, again.owner(), "select id from entry")).isEqualTo("7");
    }
  }

  @Test
  void what_was_committed_survives_a_kill() throws Exception {
    try (var server = EmbeddedPostgres.start(PostgresSettings.in(directory))) {
      var database = server.createDatabase("ledger");
      update(database, database.owner(), "create table entry as select 1 as id");
      server.kill9();
      assertThat(server.pid()).isEmpty();
      server.restart();
      assertThat(query(database, database.owner(), "select id from entry")).isEqualTo("1");
    }
  }

  @Test
  void the_server_of_a_killed_jvm_is_replaced() throws Exception {
    long orphan;
    try (var child = ChildJvm.start(PostgresChild.class, directory.toString())) {
      orphan = Long.parseLong(child.readUntil("pid ").getLast().substring(4));
      child.kill9();
    }
    assertThat(isRunning(orphan)).isTrue();
    try (var server = EmbeddedPostgres.start(PostgresSettings.in(directory))) {
      assertThat(isRunning(orphan)).isFalse();
      assertThat(server.pid()).isPresent();
    }
  }

  @Test
  void the_shared_server_of_a_killed_jvm_goes_away_by_itself() throws Exception {
    try (var child = ChildJvm.start(PostgresChild.class, "shared")) {
      var pid = Long.parseLong(child.readUntil("pid ").getLast().substring(4));
      assertThat(isRunning(pid)).isTrue();
      child.kill9();
      await().atMost(Duration.ofSeconds(10)).until(() -> !isRunning(pid));
    }
  }

  @Test
  void a_directory_serves_one_process() {
    try (var _ = EmbeddedPostgres.start(PostgresSettings.in(directory))) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(PostgresSettings.in(directory)))
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var settings = PostgresSettings.in(directory).withPort(taken.getLocalPort());
      assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void an_app_reads_only_what_its_owner_granted() throws Exception {
    var database = EmbeddedPostgres.shared().createDatabase("roles");
    update(database, database.owner(), "create table entry as select 1 as id");
    assertThatThrownBy(() -> query(database, database.app(), "select id from entry"))
        .hasMessageContaining("permission denied for table entry");
    assertThatThrownBy(() -> update(database, database.app(), "create table mine (id int)"))
        .hasMessageContaining("permission denied for schema public");
    update(database, database.owner(), "grant select on entry to roles_app");
    assertThat(query(database, database.app(), "select id from entry")).isEqualTo("1");
  }

  @Test
  void a_role_enters_its_own_database_only_and_with_its_own_password_only() {
    var mine = EmbeddedPostgres.shared().createDatabase("mine");
    var yours = EmbeddedPostgres.shared().createDatabase("yours");
    assertThatThrownBy(() -> query(yours, mine.app(), "select 1"))
        .hasMessageContaining("permission denied for database");
    var guessed = new Credentials(mine.app().user(), yours.app().password());
    assertThatThrownBy(() -> query(mine, guessed, "select 1"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void passwords_are_in_files_that_only_their_owner_reads() throws Exception {
    try (var server = EmbeddedPostgres.start(PostgresSettings.in(directory))) {
      var database = server.createDatabase("ledger");
      for (var file : new String[] {"superuser.password", "roles/ledger_app.password"}) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(directory.resolve(file))))
            .isEqualTo("rw-------");
      }
      assertThat(database.app().toString()).doesNotContain(database.app().password());
    }
  }

  @Test
  void the_builtin_locale_knows_cyrillic_letters() throws Exception {
    var database = EmbeddedPostgres.shared().createDatabase("letters");
    assertThat(query(database, database.app(), "select lower('ӘҢҒ ЗАКАЗ')")).isEqualTo("әңғ заказ");
  }

  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()).isPresent();
  }

  private static Connection connect(Database database, Credentials role) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), role.user(), role.password());
  }

  private static String query(Database database, Credentials role, String sql) throws SQLException {
    try (var connection = connect(database, role);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void update(Database database, Credentials role, String... statements)
      throws SQLException {
    try (var connection = connect(database, role);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
