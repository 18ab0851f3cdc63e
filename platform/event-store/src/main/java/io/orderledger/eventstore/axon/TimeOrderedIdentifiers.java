package io.orderledger.eventstore.axon;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Axon's identifiers as UUIDs of version 7 (RFC 9562): they sort by time, so indexes on them grow
 * at one end, and making one does not wait for the system's entropy. Unique, not secret.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

  /** Two JVMs whose generators happen to start alike still differ. */
  private static final long SALT = new SecureRandom().nextLong();

  public static UUID next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long most = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
    long least = ((random.nextLong() ^ SALT) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }

  @Override
  public String generateIdentifier() {
    return next().toString();
  }
}
