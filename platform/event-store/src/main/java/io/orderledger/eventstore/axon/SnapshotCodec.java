package io.orderledger.eventstore.axon;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.orderledger.eventstore.aggregate.ServedAggregate;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/**
 * An aggregate's state as bytes. Cases of a sealed state are told apart by their class names, which
 * may stand here: a snapshot is thrown away as soon as the state's shape is another.
 */
final class SnapshotCodec {

  private final JsonMapper mapper;
  private final JavaType stateType;
  private final byte[] schemaHash;

  SnapshotCodec(ServedAggregate<?> aggregate, JsonMapper mapper) {
    Class<?> state = aggregate.stateType();
    this.mapper = mapper.rebuild().setDefaultTyping(new SealedCases(state)).build();
    this.stateType = mapper.constructType(state);
    this.schemaHash = StateShape.hash(state);
  }

  byte[] schemaHash() {
    return schemaHash.clone();
  }

  byte[] encode(Object state, String position) {
    return mapper
        .writerFor(stateType)
        .withAttribute(EventCodec.POSITION, position)
        .writeValueAsBytes(state);
  }

  Object decode(byte[] bytes, String position) {
    return mapper
        .readerFor(stateType)
        .withAttribute(EventCodec.POSITION, position)
        .readValue(bytes);
  }

  /** Names the case wherever a sealed type is declared, and nowhere else. */
  private static final class SealedCases extends DefaultTypeResolverBuilder {

    SealedCases(Class<?> state) {
      super(ofTheSamePackage(state), DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY);
    }

    private static PolymorphicTypeValidator ofTheSamePackage(Class<?> state) {
      return BasicPolymorphicTypeValidator.builder()
          .allowIfSubType(state.getPackageName() + '.')
          .allowIfSubType("io.orderledger.")
          .build();
    }

    @Override
    public boolean useForType(JavaType type) {
      return type.getRawClass().isSealed();
    }
  }
}
