package io.orderledger.personaldata;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.subtle.AesSiv;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Encryption of what travels between services on Kafka, or is kept raw (webhook bodies, parked
 * records): under a key a month, gone when that month expires.
 *
 * <p>AES-SIV, not GCM: sealing the same bytes for the same purpose and moment again gives the same
 * ciphertext, so that a republished event is the same record. Equal texts show as equal only where
 * the associated data is equal too, that is, in copies of one record.
 *
 * <p>Layout: version 1, six ASCII digits of the month (UTC), ciphertext.
 */
public final class WireSealer {

  private static final byte VERSION = 1;
  private static final int HEADER = 7;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  private final WireKeys keys;
  private final Clock clock;
  private final BoundedCache<YearMonth, Optional<DeterministicAead>> open;

  public WireSealer(WireKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    this.open = new BoundedCache<>(clock);
  }

  /** Seals what came in just now. */
  public byte[] seal(byte[] plain, byte[] associatedData) {
    return seal(plain, associatedData, clock.instant());
  }

  /**
   * Seals a fact.
   *
   * @param associatedData what the bytes belong to; needed again to open them
   * @param moment when the fact happened: chooses the month's key, the present month's when that
   *     one has expired
   */
  public byte[] seal(byte[] plain, byte[] associatedData, Instant moment) {
    YearMonth month = monthOf(moment);
    Optional<DeterministicAead> key = open.get(month, this::create);
    if (key.isEmpty()) {
      month = monthOf(clock.instant());
      key = open.get(month, this::create);
    }
    byte[] header = header(month);
    try {
      byte[] sealed =
          key.orElseThrow(() -> new IllegalStateException("The present month's key has expired."))
              .encryptDeterministically(plain, bind(header, associatedData));
      return ByteBuffer.allocate(HEADER + sealed.length).put(header).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A month's key cannot encrypt.", e);
    }
  }

  /**
   * Gives the bytes back; empty when their month has expired.
   *
   * @throws UnreadablePersonalData when they were altered, belong elsewhere, or their month's key
   *     is missing without having expired
   */
  public Optional<byte[]> open(byte[] sealed, byte[] associatedData) {
    ByteBuffer bytes = ByteBuffer.wrap(sealed);
    if (sealed.length < HEADER || sealed[0] != VERSION) {
      throw new UnreadablePersonalData("These bytes were not sealed for the wire.", null);
    }
    byte[] header = new byte[HEADER];
    bytes.get(header);
    byte[] body = new byte[bytes.remaining()];
    bytes.get(body);
    return open.get(month(header), this::find)
        .map(key -> decrypt(key, body, bind(header, associatedData)));
  }

  /** Deletes the keys of all months before {@code first}: what they sealed is gone. */
  public void expireBefore(YearMonth first) {
    keys.expireBefore(first);
    open.clear();
  }

  private static byte[] decrypt(DeterministicAead key, byte[] body, byte[] associatedData) {
    try {
      return key.decryptDeterministically(body, associatedData);
    } catch (GeneralSecurityException e) {
      throw new UnreadablePersonalData("Sealed bytes were altered, or belong elsewhere.", e);
    }
  }

  private Optional<DeterministicAead> create(YearMonth month) {
    return keys.findOrCreate(month).map(WireSealer::aead);
  }

  private Optional<DeterministicAead> find(YearMonth month) {
    return keys.find(month).map(WireSealer::aead);
  }

  private static DeterministicAead aead(byte[] key) {
    try {
      return new AesSiv(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A month's key is not an AES-256-SIV key.", e);
    }
  }

  private static YearMonth month(byte[] header) {
    try {
      return YearMonth.parse(new String(header, 1, HEADER - 1, StandardCharsets.US_ASCII), MONTH);
    } catch (DateTimeParseException e) {
      throw new UnreadablePersonalData("These bytes were not sealed for the wire.", e);
    }
  }

  private static YearMonth monthOf(Instant moment) {
    return YearMonth.from(moment.atZone(ZoneOffset.UTC));
  }

  private static byte[] header(YearMonth month) {
    byte[] digits = MONTH.format(month).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(HEADER).put(VERSION).put(digits).array();
  }

  private static byte[] bind(byte[] header, byte[] associatedData) {
    return ByteBuffer.allocate(HEADER + associatedData.length)
        .put(header)
        .put(associatedData)
        .array();
  }
}
