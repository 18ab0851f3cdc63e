package io.orderledger.shared.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component that belongs to a person: a name, contact, address, device or IP. It is
 * encrypted before it is stored, and reads as null after the person's key was erased: a decider
 * never branches on it (B-10.4, B-10.5).
 *
 * <p>The component is a {@link PersonalText}, a nested record of such texts, or a {@code String}
 * (whose record must then mask it in {@code toString} itself). The same record, or one that
 * encloses it, has a {@link PersonId}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Personal {

  /** What it is kept for; each purpose of a person has a key of its own and can be erased alone. */
  String purpose() default "order";
}
