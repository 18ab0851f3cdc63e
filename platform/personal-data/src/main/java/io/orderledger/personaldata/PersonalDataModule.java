package io.orderledger.personaldata;

import io.orderledger.shared.personal.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Gives every member marked {@code @Personal} a serializer that seals and one that opens. */
final class PersonalDataModule extends JacksonModule {

  private final JsonMapper plain;
  private final FieldSealer sealer;

  PersonalDataModule(JsonMapper plain, FieldSealer sealer) {
    this.plain = plain;
    this.sealer = sealer;
  }

  @Override
  public String getModuleName() {
    return "orderledger-personal-data";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.insertAnnotationIntrospector(new Introspector());
  }

  private final class Introspector extends NopAnnotationIntrospector {

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
      Personal personal = member.getAnnotation(Personal.class);
      return personal == null ? null : new SealingSerializer(plain, sealer, personal.purpose());
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated member) {
      return member.hasAnnotation(Personal.class) ? new OpeningDeserializer(plain, sealer) : null;
    }
  }
}
