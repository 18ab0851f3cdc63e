package io.orderledger.eventstore.append;

import io.orderledger.eventstore.command.CommandKey;
import java.util.Optional;

/**
 * A key's name on disk.
 *
 * @param kind 1 for a request's key, 2 for a consumed message
 * @param operation empty for a consumed message
 */
public record KeyName(short kind, String owner, String operation, String key) {

  private static final short REQUEST = 1;
  private static final short INBOX = 2;

  /** Empty when the command has no key. */
  public static Optional<KeyName> of(CommandKey key) {
    return switch (key) {
      case CommandKey.None none -> Optional.empty();
      case CommandKey.Request request ->
          Optional.of(new KeyName(REQUEST, request.subject(), request.operation(), request.key()));
      case CommandKey.Inbox inbox ->
          Optional.of(new KeyName(INBOX, inbox.consumer(), "", inbox.messageId()));
    };
  }
}
