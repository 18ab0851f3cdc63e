package io.orderledger.order.numbering;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret shuffle of all order numbers: a Feistel network over 40 bits with HMAC-SHA-256 as its
 * round function, walked until it lands among the 31⁸ numbers there are (format-preserving, as in
 * NIST SP 800-38G; on average 1.3 walks).
 */
@Clause(ClauseId.B_1_5_2)
final class NumberPermutation {

  private static final int HALF_BITS = 20;
  private static final long HALF_MASK = (1L << HALF_BITS) - 1;
  // SP 800-38G has eight or ten for domains of this size.
  private static final int ROUNDS = 10;
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param key at least 16 bytes; another key is another shuffle, so it never changes while the
   *     sequence goes on
   */
  NumberPermutation(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("The key of the order numbers has at least 16 bytes.");
    }
    this.key = new SecretKeySpec(key, HMAC);
  }

  /**
   * The number of the {@code count}-th order.
   *
   * @param count from 0 (inclusive) to {@link OrderNumber#CAPACITY} (exclusive)
   */
  OrderNumber numberOf(long count) {
    return OrderNumber.ofIndex(permute(count));
  }

  long permute(long count) {
    if (count < 0 || count >= OrderNumber.CAPACITY) {
      throw new IllegalArgumentException("All order numbers are used up.");
    }
    Mac mac = mac();
    long walked = count;
    do {
      walked = shuffle(mac, walked);
    } while (walked >= OrderNumber.CAPACITY);
    return walked;
  }

  private static long shuffle(Mac mac, long value) {
    long left = value >>> HALF_BITS;
    long right = value & HALF_MASK;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ roundFunction(mac, round, right);
      left = right;
      right = mixed;
    }
    return left << HALF_BITS | right;
  }

  private static long roundFunction(Mac mac, int round, long half) {
    mac.update((byte) round);
    byte[] digest = mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt((int) half).array());
    return ByteBuffer.wrap(digest).getLong() & HALF_MASK;
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has " + HMAC + '.', e);
    }
  }
}
