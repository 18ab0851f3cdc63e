package io.orderledger.order.notice.model;

import java.util.HashSet;
import java.util.Set;

/**
 * What a person agrees to now.
 *
 * @param given purposes agreed to and not withdrawn
 * @param messages names of the messages that went to the person
 */
public record Consents(Set<MarketingPurpose> given, Set<String> messages) {

  public static final Consents NONE = new Consents(Set.of(), Set.of());

  public Consents {
    given = Set.copyOf(given);
    messages = Set.copyOf(messages);
  }

  Consents with(MarketingPurpose purpose) {
    Set<MarketingPurpose> more = new HashSet<>(given);
    more.add(purpose);
    return new Consents(more, messages);
  }

  Consents without(MarketingPurpose purpose) {
    Set<MarketingPurpose> fewer = new HashSet<>(given);
    fewer.remove(purpose);
    return new Consents(fewer, messages);
  }

  Consents told(String message) {
    Set<String> more = new HashSet<>(messages);
    more.add(message);
    return new Consents(given, more);
  }
}
