package io.orderledger.personaldata;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON mappers that write components marked {@code @Personal} as ciphertext and read them back.
 *
 * <p>Writer and reader must say where the document stands, with the attribute {@link #POSITION}:
 *
 * <pre>{@code
 * mapper.writer().withAttribute(POSITION, "order/Order/0198…/3").writeValueAsBytes(event);
 * mapper.readerFor(type).withAttribute(POSITION, "order/Order/0198…/3").readValue(bytes);
 * }</pre>
 *
 * <p>A field is bound to its position and its JSON pointer: an upcaster must not move it. A field
 * whose key is gone reads as null. A marked field in the clear is refused.
 */
public final class PersonalDataJson {

  /**
   * Where the document stands: {@code <store>/<stream type>/<stream uuid>/<sequence>} for what is
   * stored, {@code <source>/<event id>} for what is sent. A {@code String}.
   */
  public static final String POSITION = "io.orderledger.position";

  /** When a document's fact happened, a {@code java.time.Instant}: needed to write for the wire. */
  public static final String MOMENT = "io.orderledger.moment";

  private PersonalDataJson() {}

  /** For what a service stores: fields under the person's own key. */
  public static JsonMapper mapper(PersonKeys keys) {
    return mapper(JsonMapper.shared(), keys);
  }

  /** As {@link #mapper(PersonKeys)}, with everything else as in {@code base}. */
  public static JsonMapper mapper(JsonMapper base, PersonKeys keys) {
    return with(base, new PersonFields(keys));
  }

  /** For what is sent to other services: fields under the expiring keys they share. */
  public static JsonMapper wireMapper(WireSealer sealer) {
    return wireMapper(JsonMapper.shared(), sealer);
  }

  /** As {@link #wireMapper(WireSealer)}, with everything else as in {@code base}. */
  public static JsonMapper wireMapper(JsonMapper base, WireSealer sealer) {
    return with(base, new WireFields(sealer));
  }

  private static JsonMapper with(JsonMapper base, FieldSealer sealer) {
    JacksonModule module = new PersonalDataModule(base, sealer);
    return base.rebuild().addModule(module).build();
  }
}
