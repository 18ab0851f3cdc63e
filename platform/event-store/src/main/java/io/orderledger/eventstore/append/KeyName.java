package io.orderledger.eventstore.append;

/**
 * A key's name on disk.
 *
 * @param kind 1 for a request's key, 2 for a consumed message
 * @param operation empty for a consumed message
 */
public record KeyName(short kind, String owner, String operation, String key) {

  public static final short REQUEST = 1;
  public static final short MESSAGE = 2;
}
