package io.orderledger.local.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** One node that is broker and controller, small, and quick to come back. */
final class KafkaProperties {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private KafkaProperties() {}

  static Properties of(KafkaSettings settings, Path data, int port, int controllerPort) {
    var properties = new Properties();
    quorum(properties, port, controllerPort);
    properties.setProperty("log.dirs", data.toString());
    single(properties);
    small(properties);
    kept(properties);
    properties.putAll(settings.properties());
    return properties;
  }

  private static void quorum(Properties properties, int port, int controllerPort) {
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", Integer.toString(NODE));
    properties.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
    properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.setProperty("controller.listener.names", CONTROLLER);
    properties.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.setProperty(
        "controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
    // A killed broker registers again only when its former session has ended: 9 s by default.
    properties.setProperty("broker.session.timeout.ms", "2000");
    properties.setProperty("broker.heartbeat.interval.ms", "500");
  }

  private static void single(Properties properties) {
    properties.setProperty("offsets.topic.num.partitions", "1");
    properties.setProperty("offsets.topic.replication.factor", "1");
    properties.setProperty("transaction.state.log.num.partitions", "1");
    properties.setProperty("transaction.state.log.replication.factor", "1");
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    properties.setProperty("auto.create.topics.enable", "false");
  }

  private static void small(Properties properties) {
    properties.setProperty("num.network.threads", "2");
    properties.setProperty("num.io.threads", "2");
    properties.setProperty("background.threads", "2");
    properties.setProperty("group.coordinator.threads", "1");
    properties.setProperty("share.coordinator.threads", "1");
    // 128 MB of heap by default, for logs of a size we never have here.
    properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
  }

  private static void kept(Properties properties) {
    // The services replay history, and a machine may rest for weeks: nothing expires.
    properties.setProperty("log.retention.ms", "-1");
    properties.setProperty("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
  }
}
