package io.orderledger.messaging.inbound;

import io.orderledger.shared.event.IntegrationEvent;
import io.orderledger.shared.event.PublicLanguage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A service's reactions by what they react to. */
final class Effects {

  private final Map<Class<?>, List<Effect>> byEvent = new LinkedHashMap<>();

  Effects(InboundSettings settings) {
    Set<String> names = new HashSet<>();
    settings.reactions().forEach(each -> add(Effect.of(each), names));
    settings.tableReactions().forEach(each -> add(Effect.of(each, settings.dataSource()), names));
  }

  private void add(Effect effect, Set<String> names) {
    if (!names.add(effect.consumer() + ' ' + PublicLanguage.typeOf(effect.event()))) {
      throw new IllegalArgumentException(
          "Two reactions of " + effect.consumer() + " to one event: the inbox would let one pass.");
    }
    byEvent.computeIfAbsent(effect.event(), event -> new ArrayList<>()).add(effect);
  }

  /** Empty when nobody here reacts to it. */
  List<Effect> of(Class<? extends IntegrationEvent> event) {
    return byEvent.getOrDefault(event, List.of());
  }

  /** The consumer's reaction; empty when this version has none. */
  Optional<Effect> of(String consumer, Class<? extends IntegrationEvent> event) {
    return of(event).stream().filter(each -> each.consumer().equals(consumer)).findFirst();
  }

  Set<String> topicNames() {
    Set<String> topics = new TreeSet<>();
    byEvent.values().stream()
        .flatMap(List::stream)
        .forEach(each -> topics.add(PublicLanguage.topicOf(each.event()).topicName()));
    return topics;
  }
}
