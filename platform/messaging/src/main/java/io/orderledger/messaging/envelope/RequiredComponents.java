package io.orderledger.messaging.envelope;

import io.orderledger.shared.personal.Personal;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds components that JSON left null though their type does not allow it: a reader of records
 * takes what is missing for null, and the failure would come much later.
 */
final class RequiredComponents {

  private static final ClassValue<List<Checked>> OF_TYPE =
      new ClassValue<>() {
        @Override
        protected List<Checked> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(component -> !component.getType().isPrimitive())
              .map(RequiredComponents::checked)
              .toList();
        }
      };

  /** One component that may be null, or hold something that must not. */
  private record Checked(String name, Method accessor, boolean nullable) {}

  private RequiredComponents() {}

  /** The first missing component's path; empty when all are there. */
  static Optional<String> missing(Object value) {
    if (value instanceof Collection<?> elements) {
      return elements.stream()
          .map(each -> each == null ? Optional.of("an element") : missing(each))
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (!(value instanceof Record)) {
      return Optional.empty();
    }
    for (Checked component : OF_TYPE.get(value.getClass())) {
      Object held = read(component, value);
      if (held == null && !component.nullable()) {
        return Optional.of(component.name());
      }
      Optional<String> inside = held == null ? Optional.empty() : missing(held);
      if (inside.isPresent()) {
        return inside.map(path -> component.name() + '.' + path);
      }
    }
    return Optional.empty();
  }

  private static Checked checked(RecordComponent component) {
    // A personal component reads as null once its key has expired.
    boolean nullable =
        component.getAnnotatedType().isAnnotationPresent(Nullable.class)
            || component.isAnnotationPresent(Personal.class);
    return new Checked(component.getName(), component.getAccessor(), nullable);
  }

  private static @Nullable Object read(Checked component, Object value) {
    try {
      return component.accessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component.name(), e);
    }
  }
}
