package io.orderledger.local.launcher.demo;

import io.orderledger.local.launcher.client.Addresses;
import io.orderledger.local.launcher.client.Answer;
import io.orderledger.local.launcher.client.Orderledger;
import io.orderledger.local.launcher.client.Patience;
import io.orderledger.local.launcher.client.Watcher;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who is logged in: what they command is sent again, under its key, while a service is
 * away, and what others do later they wait for. One thread's own.
 */
record Person(Orderledger orderledger, Patience patience, Watcher watcher, String login) {

  /** Who works for the sellers. */
  static Person operator(Orderledger orderledger, Patience patience) {
    return new Person(orderledger, patience, new Watcher(orderledger, patience), "oscar");
  }

  Addresses addresses() {
    return orderledger.addresses();
  }

  /** A command that is granted. */
  Answer posts(URI service, String path, Object body) {
    return tries(service, path, body).orFail();
  }

  /** A command on the version of a resource that was seen. */
  Answer posts(URI service, String path, Object body, @Nullable String ifMatch) {
    String key = UUID.randomUUID().toString();
    return patience
        .command(() -> orderledger.post(login, service, path, body, key, ifMatch))
        .orFail();
  }

  /** A file that is taken in. */
  void postsText(URI service, String path, String type, String text) {
    String key = UUID.randomUUID().toString();
    var _ =
        patience
            .command(() -> orderledger.postText(login, service, path, type, text, key))
            .orFail();
  }

  /** A command that may be refused. */
  Answer tries(URI service, String path, Object body) {
    return patience.command(keyed(service, path, body));
  }

  /**
   * A command on what another service is yet to hear of: 404 until then.
   *
   * @param what that is, for the message when it never comes
   */
  Answer postsOnceThere(String what, URI service, String path, Object body) {
    Supplier<Answer> command = keyed(service, path, body);
    return patience
        .until(
            what, () -> Optional.of(patience.command(command)).filter(seen -> seen.status() != 404))
        .orFail();
  }

  /**
   * A command that is refused until something else has happened. A refusal is remembered under its
   * key: each try has one of its own.
   *
   * @param what that is, for the message when it never comes
   */
  Answer postsOnceGranted(String what, URI service, String path, Object body) {
    return patience.until(
        what, () -> Optional.of(tries(service, path, body)).filter(Answer::isSuccess));
  }

  /** What is taken back or ended; done again under its key, it is done once. */
  void deletes(URI service, String path) {
    String key = UUID.randomUUID().toString();
    var _ = patience.command(() -> orderledger.delete(login, service, path, key)).orFail();
  }

  Answer sees(URI service, String path) {
    return patience.command(() -> orderledger.get(login, service, path)).orFail();
  }

  /**
   * What is there once it is there.
   *
   * @param what is waited for, for the message when it never comes
   */
  Answer seesOnceThere(String what, URI service, String path) {
    return patience.until(
        what, () -> Optional.of(orderledger.get(login, service, path)).filter(Answer::isSuccess));
  }

  /**
   * A resource that will do.
   *
   * @param what is waited for, for the message when it never comes
   */
  Answer awaits(URI service, String path, String what, Predicate<JsonNode> holds) {
    return watcher.await(login, service, path, what, holds);
  }

  private Supplier<Answer> keyed(URI service, String path, Object body) {
    String key = UUID.randomUUID().toString();
    return () -> orderledger.post(login, service, path, body, key);
  }
}
