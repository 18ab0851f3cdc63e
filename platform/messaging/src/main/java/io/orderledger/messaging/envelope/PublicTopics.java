package io.orderledger.messaging.envelope;

import io.orderledger.shared.event.Topic;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Topics by name. */
final class PublicTopics {

  private static final Set<String> COMPACTED =
      Arrays.stream(Topic.values())
          .filter(Topic::compacted)
          .map(Topic::topicName)
          .collect(Collectors.toUnmodifiableSet());

  private PublicTopics() {}

  static boolean compacted(String topicName) {
    return COMPACTED.contains(topicName);
  }
}
