package io.orderledger.local.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics that are there when we are done, whoever made them. */
final class TopicCreation {
  private TopicCreation() {}

  /**
   * Makes those that are missing and waits until all can be written to.
   *
   * @throws EmbeddedServerException when one exists with another number of partitions
   */
  static void create(String bootstrapServers, Collection<Topic> topics) {
    var config =
        Map.<String, Object>of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.CLIENT_ID_CONFIG,
            "topic-creation");
    try (var admin = Admin.create(config)) {
      for (var topic : topics) {
        create(admin, topic);
      }
      var descriptions = descriptions(admin, topics);
      while (descriptions.isEmpty() || !allWritable(descriptions)) {
        Pause.briefly();
        descriptions = descriptions(admin, topics);
      }
      for (var topic : topics) {
        requirePartitions(topic, descriptions);
      }
    } catch (ExecutionException e) {
      throw new EmbeddedServerException("cannot create topics " + topics, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("interrupted while creating topics", e);
    }
  }

  private static void create(Admin admin, Topic topic)
      throws ExecutionException, InterruptedException {
    try {
      admin.createTopics(List.of(topic.asNewTopic())).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static Map<String, TopicDescription> descriptions(Admin admin, Collection<Topic> topics)
      throws ExecutionException, InterruptedException {
    var names = topics.stream().map(Topic::name).collect(Collectors.toSet());
    try {
      return admin.describeTopics(names).allTopicNames().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Map.of(); // created, but the news has not reached the broker's half of the node
      }
      throw e;
    }
  }

  private static boolean allWritable(Map<String, TopicDescription> descriptions) {
    return descriptions.values().stream()
        .flatMap(description -> description.partitions().stream())
        .map(TopicPartitionInfo::leader)
        .allMatch(leader -> leader != null && !leader.isEmpty());
  }

  private static void requirePartitions(Topic topic, Map<String, TopicDescription> descriptions) {
    var found = descriptions.get(topic.name());
    if (found != null && found.partitions().size() != topic.partitions()) {
      throw new EmbeddedServerException(
          "topic %s exists with %d partitions, not %d: keys would change their partition"
              .formatted(topic.name(), found.partitions().size(), topic.partitions()));
    }
  }
}
