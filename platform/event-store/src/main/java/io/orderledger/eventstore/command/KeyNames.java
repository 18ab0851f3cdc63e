package io.orderledger.eventstore.command;

import io.orderledger.eventstore.append.KeyName;
import java.util.Optional;

/** The keys of commands under their names on disk. */
final class KeyNames {

  private KeyNames() {}

  /** Empty when the command has no key. */
  static Optional<KeyName> of(CommandKey key) {
    return switch (key) {
      case CommandKey.None none -> Optional.empty();
      case CommandKey.Request request ->
          Optional.of(
              new KeyName(KeyName.REQUEST, request.subject(), request.operation(), request.key()));
      case CommandKey.Inbox inbox ->
          Optional.of(new KeyName(KeyName.MESSAGE, inbox.consumer(), "", inbox.messageId()));
    };
  }
}
