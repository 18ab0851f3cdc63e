package io.orderledger.personaldata;

import io.orderledger.shared.personal.PersonId;
import io.orderledger.shared.personal.Personal;
import io.orderledger.shared.personal.PersonalText;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the marks on a record say, and whether they are enough. */
public final class PersonalRecords {

  // Reflection on a class is cached by the class itself: no map to grow, none to leak.
  private static final ClassValue<Accessor> PERSON_ID =
      new ClassValue<>() {
        @Override
        protected Accessor computeValue(Class<?> type) {
          return new Accessor(personIdOf(type));
        }
      };

  private record Accessor(@Nullable Method method) {}

  private PersonalRecords() {}

  /**
   * What is wrong with the marks of a record and the records in it, a sentence each; empty when it
   * is safe to store and to print. For tests over all event and command types.
   */
  public static List<String> findings(Class<?> type) {
    List<String> findings = new ArrayList<>();
    check(type, PERSON_ID.get(type).method != null, findings);
    return findings;
  }

  static @Nullable String personId(Record owner) {
    Method method = PERSON_ID.get(owner.getClass()).method;
    if (method == null) {
      return null;
    }
    try {
      return (String) method.invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "@PersonId of " + owner.getClass().getName() + " cannot be read.", e);
    }
  }

  private static void check(Class<?> type, boolean owned, List<String> findings) {
    if (!type.isRecord()) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String name = type.getSimpleName() + "." + component.getName();
      if (component.isAnnotationPresent(Personal.class)) {
        if (!owned) {
          findings.add(name + " is personal, but no component is marked @PersonId");
        }
        if (isPrinted(type) && !isMasked(component.getType())) {
          findings.add(name + " is personal and printed by toString: make it a PersonalText");
        }
      } else if (component.getType() == PersonalText.class) {
        findings.add(name + " is a PersonalText but is not marked @Personal: it is not encrypted");
      } else if (component.getType() != type) {
        check(
            component.getType(),
            owned || PERSON_ID.get(component.getType()).method != null,
            findings);
      }
    }
  }

  /**
   * A nested record that is encrypted whole must consist of masked texts alone to print nothing.
   */
  private static boolean isMasked(Class<?> type) {
    if (type == PersonalText.class) {
      return true;
    }
    if (!type.isRecord()) {
      return false;
    }
    if (!isPrinted(type)) {
      return true;
    }
    for (RecordComponent part : type.getRecordComponents()) {
      if (!isMasked(part.getType()) && !part.getType().isEnum()) {
        return false;
      }
    }
    return true;
  }

  // The compiler's own toString of a record is final; one that somebody wrote is not.
  private static boolean isPrinted(Class<?> type) {
    try {
      return Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record has a toString.", e);
    }
  }

  private static @Nullable Method personIdOf(Class<?> type) {
    if (!type.isRecord()) {
      return null;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(PersonId.class)) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
      }
    }
    return null;
  }
}
