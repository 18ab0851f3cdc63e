package io.orderledger.personaldata;

/**
 * The key that wraps data keys. It never leaves its keeper: a file in development ({@link
 * FileKeyEncryptionKey}), a key service in production.
 */
public interface KeyEncryptionKey {

  /**
   * Encrypts a data key for keeping.
   *
   * @param context what the key is for; the same bytes are needed to unwrap it
   */
  byte[] wrap(byte[] dataKey, byte[] context);

  /**
   * Gives the data key back.
   *
   * @throws UnreadablePersonalData when it was wrapped by another key or for another context
   */
  byte[] unwrap(byte[] wrapped, byte[] context);
}
