package io.orderledger.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a server keeps on disk: data, configuration, log and the superuser's password. */
record PostgresCluster(
    Path directory, PostgresBinaries binaries, OsUser user, String superuserPassword) {
  static final String SUPERUSER = "postgres";

  /** glibc gives memory back after each statement otherwise, and takes it again for the next. */
  private static final Map<String, String> KEEP_FREED_MEMORY =
      Map.of("MALLOC_TRIM_THRESHOLD_", "67108864", "MALLOC_TOP_PAD_", "1048576");

  /** Opens what an earlier run left, or makes a new cluster. */
  static PostgresCluster open(Path directory, PostgresBinaries binaries, OsUser user, boolean fsync)
      throws IOException {
    user.own(directory);
    user.requireEntry(directory);
    var passwordFile = directory.resolve("superuser.password");
    var password = SecretFile.readOrGenerate(passwordFile);
    user.own(passwordFile);
    var cluster = new PostgresCluster(directory, binaries, user, password);
    if (!Files.exists(cluster.data())) {
      cluster.initialise(passwordFile, fsync);
    }
    return cluster;
  }

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("postgresql.log");
  }

  private void initialise(Path passwordFile, boolean fsync) throws IOException {
    var partial = directory.resolve("data.partial");
    Directories.delete(partial);
    // The builtin locale needs nothing from this machine, so that the data can move to another.
    run(
        "initdb",
        "--pgdata=" + partial,
        "--username=" + SUPERUSER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        fsync ? "--sync-method=fsync" : "--no-sync");
    Files.writeString(
        partial.resolve("postgresql.conf"),
        "include = 'orderledger.conf'\n",
        StandardOpenOption.APPEND);
    // A first start that was killed half-way is begun anew.
    Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  void configure(PostgresSettings settings, int port) throws IOException {
    var file = data().resolve("orderledger.conf");
    Files.writeString(
        file,
        parameters(settings, port).entrySet().stream()
            .map(entry -> entry.getKey() + " = '" + entry.getValue().replace("'", "''") + "'\n")
            .collect(Collectors.joining("", "# Written anew at every start.\n", "")));
    user.own(file);
  }

  private static Map<String, String> parameters(PostgresSettings settings, int port) {
    var parameters = new TreeMap<String, String>();
    parameters.put("listen_addresses", "127.0.0.1");
    parameters.put("port", Integer.toString(port));
    parameters.put("unix_socket_directories", "");
    parameters.put("fsync", settings.fsync() ? "on" : "off");
    parameters.put("synchronous_commit", "on");
    parameters.put("max_connections", "200");
    parameters.put("shared_buffers", "128MB");
    parameters.put("max_wal_size", "1GB");
    parameters.put("checkpoint_timeout", "15min");
    parameters.put("jit", "off"); // our statements are short: compiling them takes longer
    parameters.put("random_page_cost", "1.1");
    parameters.put("io_method", "sync"); // no worker processes on a machine of two cores
    parameters.put("timezone", "UTC");
    parameters.put("log_timezone", "UTC");
    parameters.put("log_line_prefix", "%m %p %q%u@%d ");
    parameters.putAll(settings.parameters());
    return parameters;
  }

  String run(String program, String... arguments) {
    return OsProcess.run(
        user.command(binaries.command(program, List.of(arguments))), KEEP_FREED_MEMORY);
  }
}
