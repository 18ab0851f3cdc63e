package io.orderledger.local.launcher.client;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Waits for resources to say something, remembering what they said last; one thread's own. */
public final class Watcher {

  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Orderledger orderledger;
  private final Patience patience;
  private final Map<String, Answer> seen = new HashMap<>();

  public Watcher(Orderledger orderledger, Patience patience) {
    this.orderledger = orderledger;
    this.patience = patience;
  }

  /**
   * The first answer that will do; what was seen before, when that does.
   *
   * @param what what is waited for, for the message when it never comes
   */
  public Answer await(
      String login, URI service, String path, String what, Predicate<JsonNode> holds) {
    Answer before = seen.get(path);
    if (before != null && holds.test(before.body())) {
      return before;
    }
    return patience.until(
        what, () -> newer(login, service, path).filter(answer -> holds.test(answer.body())));
  }

  /** What is newer than what was seen of a resource; empty when nothing came for a while. */
  private Optional<Answer> newer(String login, URI service, String path) {
    Answer before = seen.get(path);
    String etag = before == null ? "" : before.etag();
    Answer answer = orderledger.getNewer(login, service, path, etag, LOOK);
    if (!answer.isSuccess()) {
      return Optional.empty();
    }
    seen.put(path, answer);
    return Optional.of(answer);
  }
}
