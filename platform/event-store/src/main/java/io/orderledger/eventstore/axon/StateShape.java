package io.orderledger.eventstore.axon;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a state: its records' components, sealed cases and enum constants, all the way. */
final class StateShape {

  private static final Pattern CLASS_NAME = Pattern.compile("[\\w.$]+");

  private StateShape() {}

  static byte[] hash(Class<?> state) {
    StringBuilder shape = new StringBuilder();
    describe(state, shape, new LinkedHashSet<>());
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(shape.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256.", absent);
    }
  }

  private static void describe(Class<?> type, StringBuilder shape, Set<Class<?>> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type.isRecord()) {
      shape.append("record ").append(type.getName());
      for (RecordComponent component : type.getRecordComponents()) {
        shape.append(' ').append(component.getName()).append(':');
        shape.append(component.getGenericType().getTypeName());
      }
      shape.append('\n');
      for (RecordComponent component : type.getRecordComponents()) {
        describeAllIn(component.getGenericType().getTypeName(), type, shape, seen);
      }
    } else if (type.isSealed()) {
      shape.append("sealed ").append(type.getName()).append('\n');
      for (Class<?> one : type.getPermittedSubclasses()) {
        describe(one, shape, seen);
      }
    } else if (type.isEnum()) {
      shape.append("enum ").append(type.getName());
      shape.append(Arrays.toString(type.getEnumConstants())).append('\n');
    }
  }

  /** Also the arguments of generic types: {@code List<Line>} depends on {@code Line}. */
  private static void describeAllIn(
      String typeName, Class<?> near, StringBuilder shape, Set<Class<?>> seen) {
    Matcher names = CLASS_NAME.matcher(typeName);
    while (names.find()) {
      String name = names.group();
      if (name.indexOf('.') > 0) {
        try {
          describe(Class.forName(name, false, near.getClassLoader()), shape, seen);
        } catch (ClassNotFoundException notAClass) {
          shape.append("name ").append(name).append('\n');
        }
      }
    }
  }
}
