package io.orderledger.personaldata;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data keys of persons, one a person and purpose, in table {@code person_key}. A key is made at
 * its first use and committed before anything is encrypted under it.
 */
public final class PersonKeys {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;
  private final KeyEncryptionKey wrapping;
  private final Clock clock;
  private final BoundedCache<Owner, DataKey> byOwner;
  private final BoundedCache<UUID, Optional<DataKey>> byId;

  private record Owner(String personId, String purpose) {}

  /**
   * @param database where {@code person_key} is; used with transactions of its own
   */
  public PersonKeys(DataSource database, KeyEncryptionKey wrapping, Clock clock) {
    this.jdbc = JdbcClient.create(database);
    this.wrapping = wrapping;
    this.clock = clock;
    this.byOwner = new BoundedCache<>(clock);
    this.byId = new BoundedCache<>(clock);
  }

  /** The person's key for the purpose; made now if there is none, the same for all who ask. */
  DataKey of(String personId, String purpose) {
    return byOwner.get(new Owner(personId, purpose), this::findOrCreate);
  }

  /** The key with that id; empty when it was erased. */
  Optional<DataKey> find(UUID keyId) {
    return byId.get(keyId, this::load);
  }

  /**
   * Deletes all keys of the person: what was encrypted under them reads as null from now on, in
   * other instances after their caches' minutes.
   *
   * @return how many keys there were
   */
  public int erase(String personId) {
    int erased = jdbc.sql("delete from person_key where person_id = ?").param(personId).update();
    byOwner.clear();
    byId.clear();
    return erased;
  }

  private DataKey findOrCreate(Owner owner) {
    return select(owner)
        .or(() -> insert(owner))
        .or(() -> select(owner))
        .orElseThrow(() -> new IllegalStateException("A person's key vanished as it was made."));
  }

  /** Empty when another was first. */
  private Optional<DataKey> insert(Owner owner) {
    UUID keyId = UUID.randomUUID();
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    int inserted =
        jdbc.sql(
                """
                insert into person_key (key_id, person_id, purpose, wrapped_key, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                keyId,
                owner.personId,
                owner.purpose,
                wrapping.wrap(key, context(keyId, owner.personId, owner.purpose)),
                Timestamp.from(clock.instant()))
            .update();
    return inserted == 0 ? Optional.empty() : Optional.of(DataKey.of(keyId, key));
  }

  private Optional<DataKey> select(Owner owner) {
    return jdbc.sql(
            """
            select key_id, person_id, purpose, wrapped_key from person_key
            where person_id = ? and purpose = ?\
            """)
        .params(owner.personId, owner.purpose)
        .query(this::unwrap)
        .optional();
  }

  private Optional<DataKey> load(UUID keyId) {
    return jdbc.sql(
            """
            select key_id, person_id, purpose, wrapped_key from person_key
            where key_id = ?\
            """)
        .param(keyId)
        .query(this::unwrap)
        .optional();
  }

  private DataKey unwrap(ResultSet row, int number) throws SQLException {
    UUID keyId = row.getObject("key_id", UUID.class);
    byte[] context = context(keyId, row.getString("person_id"), row.getString("purpose"));
    return DataKey.of(keyId, wrapping.unwrap(row.getBytes("wrapped_key"), context));
  }

  // Binds a wrapped key to its owner: rows cannot be swapped to read one person as another.
  private static byte[] context(UUID keyId, String personId, String purpose) {
    return AssociatedData.of(keyId.toString(), personId, purpose);
  }
}
