package io.orderledger.eventstore.history;

import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes a mark where a personal value would stand: all that is {@code @Personal}, and any text.
 */
final class Redaction extends JacksonModule {

  static final String MARK = "‹personal›";

  private Redaction() {}

  static JsonMapper on(JsonMapper mapper) {
    // Texts that somebody forgot to mark are caught by their type.
    SimpleModule texts = new SimpleModule("orderledger-redacted-texts");
    texts.addSerializer(PersonalText.class, new Mark<>());
    return mapper.rebuild().addModule(texts).addModule(new Redaction()).build();
  }

  @Override
  public String getModuleName() {
    return "orderledger-redaction";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.insertAnnotationIntrospector(
        new NopAnnotationIntrospector() {
          @Override
          public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
            return member.hasAnnotation(Personal.class) ? new Mark<>() : null;
          }
        });
  }

  /** Not called for null: what was erased stays null. */
  private static final class Mark<T> extends ValueSerializer<T> {

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(MARK);
    }

    @Override
    public void serializeWithType(
        T value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
      serialize(value, out, context);
    }
  }
}
